import { isKeptApart } from '../definitions/attribute-lookup.js';
import type { Attributes, ResourceSchema } from '../definitions/types.js';
import { isEmpty, own } from '../values/values.js';
import type { WriteReport } from '../values/write-report.js';

/** Rejects a resource that lacks a required attribute (RFC 7643 §2.2, required). */
export const rejectMissing = (resource: ResourceSchema, attributes: Attributes, report: WriteReport): void => {
  for (const attribute of resource.core.attributes) {
    if (!attribute.required || isKeptApart({ attribute }) || !isEmpty(own(attributes, attribute.name))) continue;
    report.reject('value.required-missing', { attribute: attribute.name });
  }
};
