/** The vocabulary of the directory schema: what RFC 7643 §2 and §7 call an attribute, and the trees built on it. */

export type AttributeType =
  | 'string'
  | 'boolean'
  | 'decimal'
  | 'integer'
  | 'dateTime'
  | 'binary'
  | 'reference'
  | 'complex';

/** One attribute definition, with the characteristics of RFC 7643 §2.2 and §7. */
export interface Attribute {
  name: string;
  type: AttributeType;
  multiValued: boolean;
  description: string;
  required: boolean;
  caseExact: boolean;
  mutability: 'readOnly' | 'readWrite' | 'immutable' | 'writeOnly';
  returned: 'always' | 'never' | 'default' | 'request';
  uniqueness: 'none' | 'server' | 'global';
  canonicalValues?: readonly string[];
  referenceTypes?: readonly string[];
  subAttributes?: readonly Attribute[];
}

/** A schema as /Schemas shows it. */
export interface Schema {
  id: string;
  name: string;
  description: string;
  attributes: readonly Attribute[];
}

export type ResourceTypeName = 'User' | 'Group';

/** The one registry entry behind validation, /Schemas, filters and sorting for a resource type. */
export interface ResourceSchema {
  name: ResourceTypeName;
  core: Schema;
  extensions: readonly Schema[];
}

/** A bag of attributes: RFC 7643 names, canonical case; extension attributes under their URN. */
export type Attributes = Record<string, unknown>;

/** A path such as urn:…:User:name.familyName, resolved against the registry. */
export interface AttributePath {
  /** URN of the extension that holds the attribute; undefined for core and common attributes. */
  extension?: string | undefined;
  attribute: Attribute;
  subAttribute?: Attribute | undefined;
}

export type CompareOperator = 'EQ' | 'NE' | 'CO' | 'SW' | 'EW' | 'GT' | 'GE' | 'LT' | 'LE';

export type FilterOperator = CompareOperator | 'PR';

/** The filter tree before it is bound to the registry: exactly the GraphQL input AttributeFilter; one field a node. */
export interface AttributeFilter {
  and?: AttributeFilter[] | null;
  or?: AttributeFilter[] | null;
  not?: AttributeFilter | null;
  where?: { path: string; operator: FilterOperator; value?: unknown } | null;
  /** A value path: emails[type eq "work"]. Paths inside are relative to the attribute. */
  element?: { path: string; matches: AttributeFilter } | null;
}

/** The filter tree bound to the registry: paths resolved, operators and values checked against types. */
export type BoundFilter =
  | { kind: 'and' | 'or'; filters: BoundFilter[] }
  | { kind: 'not'; filter: BoundFilter }
  | { kind: 'present'; path: AttributePath }
  | { kind: 'compare'; path: AttributePath; operator: CompareOperator; value: string | number | boolean | null }
  | { kind: 'element'; path: AttributePath; matches: BoundFilter };

/** One step of a change: exactly the GraphQL input AttributeChange (RFC 7644 §3.5.2). */
export interface AttributeChange {
  op: 'ADD' | 'REPLACE' | 'REMOVE';
  /** Attribute, schema-qualified or not, without brackets: emails, name.familyName, urn:…:User:manager. */
  path?: string | null;
  /** Selects values of a multi-valued attribute. */
  filter?: AttributeFilter | null;
  /** The part of those values: emails[type eq "work"].value. */
  subAttribute?: string | null;
  value?: unknown;
}

/** Something passed over without failing: for the provisioning log and for people. */
export interface WriteNote {
  code: 'IGNORED_ATTRIBUTE' | 'SKIPPED_MEMBER' | 'ADJUSTED_VALUE';
  /** The catalogue's code of the cause. */
  cause: NotedCause;
  attribute?: string;
  /** The id of a member that was passed over. */
  memberId?: string;
  message: string;
}

/** The causes of what a write passes over. */
export type NotedCause = 'attribute.undeclared' | 'attribute.read-only' | 'member.deleted-skipped' | 'value.adjusted';

/** One attribute before and after, for the audit trail. path is schema-qualified for extensions. */
export interface AttributeDifference {
  path: string;
  before: unknown;
  after: unknown;
}
