import { isJsonObject } from '../../json-object.js';
import { isWholeExtension } from '../definitions/attribute-lookup.js';
import type { Attribute, AttributePath, Attributes, ResourceSchema } from '../definitions/types.js';
import { isHollow } from '../values/normalise-value.js';
import { isEmpty, own } from '../values/values.js';
import type { WriteReport } from '../values/write-report.js';
import { appendValues } from './append-values.js';
import { noTarget } from './multi-valued.js';

/** The object that holds the attribute of a path: the draft itself or an extension's object, created when missing. */
export const holderOf = (draft: Attributes, path: AttributePath): Attributes => {
  if (path.extension === undefined || isWholeExtension(path)) return draft;
  return recordAt(draft, path.extension);
};

/** The object under a key, made when missing. */
export const recordAt = (holder: Attributes, key: string): Attributes => {
  const current = own(holder, key);
  if (isJsonObject(current)) return current;
  const created: Attributes = {};
  holder[key] = created;
  return created;
};

/** The values of a multi-valued attribute, made when missing. */
export const listAt = (holder: Attributes, key: string): unknown[] => {
  const current = own(holder, key);
  if (Array.isArray(current)) return current;
  const created: unknown[] = [];
  holder[key] = created;
  return created;
};

/** Stores a value, or clears it when there is none. */
export const put = (holder: Attributes, key: string, value: unknown): void => {
  if (value === undefined) delete holder[key];
  else holder[key] = value;
};

const tidyAttribute = (holder: Attributes, attribute: Attribute): void => {
  const value = own(holder, attribute.name);
  if (attribute.multiValued && Array.isArray(value)) {
    const kept: unknown[] = [];
    appendValues(
      kept,
      value.filter((item) => !isHollow(attribute, item)),
    );
    holder[attribute.name] = kept;
  }
  if (isEmpty(own(holder, attribute.name))) delete holder[attribute.name];
};

/**
 * Takes out what a write has emptied, unassigned and absent being one state (RFC 7643 §2.5), and what it says twice
 * (§2.4).
 */
export const tidy = (resource: ResourceSchema, draft: Attributes): void => {
  for (const { id, attributes } of resource.extensions) {
    const extension = own(draft, id);
    if (!isJsonObject(extension)) continue;
    for (const attribute of attributes) tidyAttribute(extension, attribute);
    if (isEmpty(extension)) delete draft[id];
  }
  for (const key of Object.keys(draft)) {
    const attribute = resource.core.attributes.find(({ name }) => name === key);
    if (attribute) tidyAttribute(draft, attribute);
  }
};

/**
 * Rejects created values that got no `value`: they would be removed as empty, and the write would have done nothing.
 */
export const rejectUnfinished = (report: WriteReport): void => {
  for (const { holder, attribute, value } of report.begun) {
    const values = own(holder, attribute.name);
    // One that is empty gave way to another value of the same replacement.
    if (isEmpty(value) || !isHollow(attribute, value)) continue;
    if (!Array.isArray(values) || !values.includes(value)) continue;
    report.rejectAs(noTarget(attribute.name));
  }
};
