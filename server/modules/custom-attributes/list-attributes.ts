import {
  type Attribute,
  commonAttributes,
  customUserSchemaId,
  enterpriseUserSchema,
  userSchema,
} from '../../kernel/schema/index.js';
import type { Variable, VariableCatalogue } from '../../kernel/template/index.js';
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

const describe = (name: string, { type, multiValued }: Attribute, origin: AttributeOrigin, urn: string) => ({
  name,
  urn: `${urn}:${name}`,
  type: valueTypes[type],
  multiValued,
  origin,
  custom: null,
});

type Spelled = ReturnType<typeof describe>;

/** Returns an attribute, or its parts if it has parts and a single value, such as name.givenName. */
const spell = (attribute: Attribute, origin: AttributeOrigin, urn: string): Spelled[] => {
  if (attribute.type !== 'complex' || attribute.multiValued) return [describe(attribute.name, attribute, origin, urn)];
  return (attribute.subAttributes ?? []).map((part) => describe(`${attribute.name}.${part.name}`, part, origin, urn));
};

const standard: readonly Spelled[] = [
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

const describeCustom = (attribute: CustomAttribute) => ({
  name: attribute.name,
  urn: `${customUserSchemaId}:${attribute.name}`,
  type: customTypes[attribute.type],
  multiValued: false,
  origin: AttributeOrigin.IDP,
  custom: attribute,
});

/** Returns the name by which a template reads just this attribute. */
const nameInTemplates = (
  { name, custom }: Pick<DescribedAttribute, 'name' | 'custom'>,
  { find }: VariableCatalogue,
): string | undefined => {
  const means = (variable: Variable | undefined) => variable !== undefined && variable.custom === (custom !== null);
  return [name, `custom.${name}`].find((candidate) => means(find(candidate)));
};

/**
 * Returns every attribute that a user may have a value of: the standard ones, then the custom ones. The catalogue of
 * variables decides which these are and how a template names them: an attribute that is read-only or never stored, such
 * as manager.displayName or the password, is no variable.
 */
export const allAttributes = (custom: readonly CustomAttribute[], known: VariableCatalogue): DescribedAttribute[] =>
  [...standard, ...custom.map(describeCustom)].flatMap((attribute) => {
    const name = nameInTemplates(attribute, known);
    return name === undefined ? [] : [{ ...attribute, variable: `\${${name}}` }];
  });
