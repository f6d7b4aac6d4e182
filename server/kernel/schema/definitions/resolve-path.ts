import type { InputFault } from '../../faults/errors.js';
import { refuse } from '../../faults/fault.js';
import { ok, type Result } from '../../result.js';
import { extensionPath, findInSchema, findSubAttribute } from './attribute-lookup.js';
import type { AttributePath, ResourceSchema, Schema } from './types.js';

const maxPathLength = 255;

/** Splits a schema URN off a path (RFC 7644 §3.10); without one, the core schema is meant. */
const splitSchema = (resource: ResourceSchema, text: string): { schema: Schema; rest: string } | undefined => {
  if (!/^urn:/i.test(text)) return { schema: resource.core, rest: text };
  const schema = [...resource.extensions, resource.core].find(({ id }) => {
    const following = text.charAt(id.length);
    return text.slice(0, id.length).toLowerCase() === id.toLowerCase() && (following === '' || following === ':');
  });
  return schema && { schema, rest: text.slice(schema.id.length + 1) };
};

/**
 * Resolves an attribute path: names and URNs in any letter case, qualified by any schema of the resource or not,
 * with at most one sub-attribute. The URN of an extension alone means the whole extension.
 */
export const resolvePath = (resource: ResourceSchema, text: string): Result<AttributePath, InputFault> => {
  if (text.length > maxPathLength) return refuse('patch.invalid-path/length', { limit: maxPathLength });
  const split = splitSchema(resource, text);
  if (!split) return refuse('patch.invalid-path/schema', { path: text });
  const { schema, rest } = split;
  const isExtension = schema !== resource.core;
  if (rest === '' && isExtension && text.length === schema.id.length) return ok(extensionPath(schema));

  const [name = '', subName, ...more] = rest.split('.');
  const attribute = findInSchema(resource, schema, name);
  if (!attribute || more.length > 0) {
    return refuse('patch.invalid-path/attribute', { path: text, resource: resource.name });
  }
  const path: AttributePath = isExtension ? { extension: schema.id, attribute } : { attribute };
  if (subName === undefined) return ok(path);
  const subAttribute = findSubAttribute(attribute, subName);
  if (!subAttribute) {
    return refuse('patch.invalid-path/part', { path: text, attribute: attribute.name });
  }
  return ok({ ...path, subAttribute });
};
