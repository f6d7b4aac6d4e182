import { commonAttributes } from './common-attributes.js';
import { membersAttribute } from './group-schema.js';
import type { Attribute, AttributePath, ResourceSchema, Schema } from './types.js';

/** RFC 7643 §2.1 names, `$ref` included. Also keeps out letters that only lower-casing would turn into ASCII. */
const attributeName = /^[A-Za-z$][\w$-]*$/;

const indexes = new WeakMap<readonly Attribute[], Map<string, Attribute>>();

const indexOf = (attributes: readonly Attribute[]): Map<string, Attribute> => {
  const known = indexes.get(attributes);
  if (known) return known;
  const index = new Map(attributes.map((attribute) => [attribute.name.toLowerCase(), attribute]));
  indexes.set(attributes, index);
  return index;
};

/** Finds an attribute by its name in any letter case (RFC 7643 §2.1). */
export const findAttribute = (attributes: readonly Attribute[], name: string): Attribute | undefined =>
  attributeName.test(name) ? indexOf(attributes).get(name.toLowerCase()) : undefined;

/** Finds an attribute of a schema of the resource; the common ones count as core. */
export const findInSchema = (resource: ResourceSchema, schema: Schema, name: string): Attribute | undefined =>
  findAttribute(schema.attributes, name) ??
  (schema === resource.core ? findAttribute(commonAttributes, name) : undefined);

/** Finds a sub-attribute of a complex attribute. */
export const findSubAttribute = (attribute: Attribute, name: string): Attribute | undefined =>
  findAttribute(attribute.subAttributes ?? [], name);

/** The schema with this URN, in any letter case. */
export const findSchema = (resource: ResourceSchema, urn: string): Schema | undefined => {
  const wanted = urn.toLowerCase();
  return [resource.core, ...resource.extensions].find((schema) => schema.id.toLowerCase() === wanted);
};

/** A path that means a whole extension: its URN stands for a complex attribute of everything in it. */
export const extensionPath = (schema: Schema): AttributePath => ({
  extension: schema.id,
  attribute: {
    name: schema.id,
    type: 'complex',
    multiValued: false,
    description: schema.description,
    required: false,
    caseExact: true,
    mutability: 'readWrite',
    returned: 'default',
    uniqueness: 'none',
    subAttributes: schema.attributes,
  },
});

/** Returns whether a path means a whole extension. */
export const isWholeExtension = (path: AttributePath): boolean => path.attribute.name === path.extension;

/** The full name of a path: schema-qualified for extensions, with its sub-attribute. */
export const formatPath = ({ extension, attribute, subAttribute }: AttributePath): string => {
  const prefix = extension === undefined || extension === attribute.name ? '' : `${extension}:`;
  return `${prefix}${attribute.name}${subAttribute ? `.${subAttribute.name}` : ''}`;
};

/** Returns whether an attribute is stored apart from the others: set by the server, or kept as rows of its own. */
export const isKeptApart = ({ attribute }: AttributePath): boolean =>
  attribute.mutability === 'readOnly' || attribute === membersAttribute;
