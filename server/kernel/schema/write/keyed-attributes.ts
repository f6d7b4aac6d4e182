import { isJsonObject } from '../../json-object.js';
import type { Attribute, Attributes, ResourceSchema } from '../definitions/types.js';
import { comparable } from '../values/compare-values.js';
import { own } from '../values/values.js';

const keyValue = (attribute: Attribute, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => keyValue(attribute, item));
  if (attribute.type === 'complex')
    return isJsonObject(value) ? keyRecord(attribute.subAttributes ?? [], value) : value;
  return comparable(attribute, value) ?? value;
};

/** Keeps what no schema declares any more: an attribute may be declared again. */
const keyRecord = (attributes: readonly Attribute[], record: Attributes): Attributes => {
  const keyed: Attributes = { ...record };
  for (const attribute of attributes) {
    const value = own(record, attribute.name);
    if (value !== undefined) keyed[attribute.name] = keyValue(attribute, value);
  }
  return keyed;
};

/**
 * The attributes as they are searched: texts that ignore case by their canonical key, points in time in UTC. They are
 * stored beside the attributes, because no database function computes the same key.
 */
export const keyedAttributes = (resource: ResourceSchema, attributes: Attributes): Attributes => {
  const keyed = keyRecord(resource.core.attributes, attributes);
  for (const { id, attributes: declared } of resource.extensions) {
    const extension = own(attributes, id);
    if (isJsonObject(extension)) keyed[id] = keyRecord(declared, extension);
  }
  return keyed;
};
