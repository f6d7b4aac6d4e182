import { GraphQLJSON } from 'graphql-scalars';
import { Field, InputType, registerEnumType } from 'type-graphql';
import type { AttributeChange as Change, AttributeFilter as Filter } from '../../kernel/schema/index.js';

/** SCIM's comparison operators (RFC 7644 §3.4.2.2, table 3). */
export enum FilterOperator {
  EQ = 'EQ',
  NE = 'NE',
  CO = 'CO',
  SW = 'SW',
  EW = 'EW',
  GT = 'GT',
  GE = 'GE',
  LT = 'LT',
  LE = 'LE',
  PR = 'PR',
}

registerEnumType(FilterOperator, { name: 'FilterOperator', description: 'RFC 7644 §3.4.2.2, table 3.' });

/** PATCH's operations (RFC 7644 §3.5.2). */
export enum ChangeOperation {
  ADD = 'ADD',
  REPLACE = 'REPLACE',
  REMOVE = 'REMOVE',
}

registerEnumType(ChangeOperation, { name: 'ChangeOperation', description: 'RFC 7644 §3.5.2.' });

@InputType({
  description:
    'One comparison. path: an attribute path, schema-qualified or not, e.g. name.familyName or meta.lastModified.',
})
export class AttributeCondition {
  @Field(() => String)
  path!: string;

  @Field(() => FilterOperator)
  operator!: FilterOperator;

  @Field(() => GraphQLJSON, { nullable: true })
  value?: unknown;
}

@InputType({
  description: 'A condition on one value of a multi-valued attribute. Paths inside are relative to the attribute.',
})
export class AttributeElement {
  @Field(() => String)
  path!: string;

  @Field(() => AttributeFilter)
  matches!: AttributeFilter;
}

@InputType({ description: 'The SCIM filter language as a tree (RFC 7644 §3.4.2.2); exactly one field a node.' })
export class AttributeFilter implements Filter {
  @Field(() => [AttributeFilter], { nullable: true })
  and?: AttributeFilter[] | null;

  @Field(() => [AttributeFilter], { nullable: true })
  or?: AttributeFilter[] | null;

  @Field(() => AttributeFilter, { nullable: true })
  not?: AttributeFilter | null;

  @Field(() => AttributeCondition, { nullable: true })
  where?: AttributeCondition | null;

  @Field(() => AttributeElement, { nullable: true })
  element?: AttributeElement | null;
}

@InputType({
  description:
    'One step of a change (RFC 7644 §3.5.2). Without path, value is an object of attributes. path has no brackets: filter says which values, subAttribute which part of them.',
})
export class AttributeChange implements Change {
  @Field(() => ChangeOperation)
  op!: ChangeOperation;

  @Field(() => String, { nullable: true })
  path?: string | null;

  @Field(() => AttributeFilter, { nullable: true })
  filter?: AttributeFilter | null;

  @Field(() => String, { nullable: true })
  subAttribute?: string | null;

  @Field(() => GraphQLJSON, { nullable: true })
  value?: unknown;
}
