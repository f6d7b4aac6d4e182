import {
  type Attribute,
  commonAttributes,
  customUserSchemaId,
  enterpriseUserSchema,
  userSchema,
} from '../../kernel/schema/index.js';
import { AttributeOrigin, AttributeValueType, type DirectoryAttribute } from './attribute.types.js';
import { type CustomAttribute, CustomAttributeType } from './custom-attribute.entity.js';

const valueTypes: Record<Attribute['type'], AttributeValueType> = {
  string: AttributeValueType.STRING,
  boolean: AttributeValueType.BOOLEAN,
  decimal: AttributeValueType.NUMBER,
  integer: AttributeValueType.NUMBER,
  dateTime: AttributeValueType.DATE,
  binary: AttributeValueType.BINARY,
  reference: AttributeValueType.REFERENCE,
  complex: AttributeValueType.COMPLEX,
};

/** An attribute without the configurations that read it. */
export type DescribedAttribute = Omit<DirectoryAttribute, 'uses'>;

/** Bookkeeping of SCIM, and what is never stored or shown. */
const hidden: ReadonlySet<string> = new Set(['schemas', 'meta', 'password', 'groups', 'x509Certificates']);

const describe = (name: string, { type, multiValued }: Attribute, origin: AttributeOrigin, urn: string) => ({
  name,
  urn: `${urn}:${name}`,
  type: valueTypes[type],
  multiValued,
  origin,
  variable: `\${${name}}`,
  custom: null,
});

/** An attribute, or the parts of one that has parts and a single value, such as name.givenName. */
const spell = (attribute: Attribute, origin: AttributeOrigin, urn: string): DescribedAttribute[] => {
  if (hidden.has(attribute.name)) return [];
  if (attribute.type !== 'complex' || attribute.multiValued) return [describe(attribute.name, attribute, origin, urn)];
  return (attribute.subAttributes ?? [])
    .filter((part) => !part.name.startsWith('$'))
    .map((part) => describe(`${attribute.name}.${part.name}`, part, origin, urn));
};

const standard: readonly DescribedAttribute[] = [
  ...[...commonAttributes, ...userSchema.attributes].flatMap((attribute) =>
    spell(attribute, AttributeOrigin.STANDARD, userSchema.id),
  ),
  ...enterpriseUserSchema.attributes.flatMap((attribute) =>
    spell(attribute, AttributeOrigin.ENTERPRISE, enterpriseUserSchema.id),
  ),
];

const customTypes: Record<CustomAttributeType, AttributeValueType> = {
  [CustomAttributeType.STRING]: AttributeValueType.STRING,
  [CustomAttributeType.NUMBER]: AttributeValueType.NUMBER,
  [CustomAttributeType.BOOLEAN]: AttributeValueType.BOOLEAN,
  [CustomAttributeType.DATE]: AttributeValueType.DATE,
};

/** Every attribute that a user may have a value of: the standard ones, then the custom ones. */
export const allAttributes = (custom: readonly CustomAttribute[]): DescribedAttribute[] => [
  ...standard,
  ...custom.map((attribute) => ({
    name: attribute.name,
    urn: `${customUserSchemaId}:${attribute.name}`,
    type: customTypes[attribute.type],
    multiValued: false,
    origin: AttributeOrigin.IDP,
    variable: `\${${attribute.name}}`,
    custom: attribute,
  })),
];
