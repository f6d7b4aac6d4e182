import type { InputFault } from '../../faults/errors.js';
import { fail, ok, type Result } from '../../result.js';
import { extensionPath, findInSchema, findSubAttribute } from './attribute-lookup.js';
import type { AttributePath, ResourceSchema, Schema } from './types.js';

const maxPathLength = 255;
/** What may be shown again in a message: nothing but the characters of attribute names and URNs. */
const shownAsIs = /^[\w$:.-]{1,120}$/;

const invalidPath = (message: string): { ok: false; error: InputFault } => fail({ reason: 'invalidPath', message });

const quote = (text: string): string => (shownAsIs.test(text) ? `"${text}"` : 'The path');

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
  if (text.length > maxPathLength) return invalidPath(`Shorten the path to at most ${maxPathLength} characters.`);
  const split = splitSchema(resource, text);
  if (!split) return invalidPath(`${quote(text)} names a schema that /Schemas does not list; use one of those.`);
  const { schema, rest } = split;
  const isExtension = schema !== resource.core;
  if (rest === '' && isExtension && text.length === schema.id.length) return ok(extensionPath(schema));

  const [name = '', subName, ...more] = rest.split('.');
  const attribute = findInSchema(resource, schema, name);
  if (!attribute || more.length > 0) {
    return invalidPath(`${quote(text)} is no attribute of ${resource.name}; use a name that /Schemas lists.`);
  }
  const path: AttributePath = isExtension ? { extension: schema.id, attribute } : { attribute };
  if (subName === undefined) return ok(path);
  const subAttribute = findSubAttribute(attribute, subName);
  if (!subAttribute) {
    return invalidPath(`${quote(text)} names no part of ${attribute.name}; use a name that /Schemas lists.`);
  }
  return ok({ ...path, subAttribute });
};
