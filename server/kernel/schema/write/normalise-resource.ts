import type { InputFault } from '../../faults/errors.js';
import { refuse } from '../../faults/fault.js';
import { isJsonObject } from '../../json-object.js';
import { fail, ok, type Result } from '../../result.js';
import type { Attributes, ResourceSchema, WriteNote } from '../definitions/types.js';
import { isDeeperThan } from '../values/values.js';
import { WriteReport } from '../values/write-report.js';
import { tidy } from './draft.js';
import { rejectMissing } from './required.js';
import { writeObject } from './write-attribute.js';

/** The depth of JSON that is read at all. */
export const maxDepth = 32;

/** The result of reading a resource for a create or a replace. */
export interface NormalisedResource {
  attributes: Attributes;
  notes: WriteNote[];
}

/** The options for reading a resource. */
export interface NormaliseOptions {
  /** A user created without `active` is active; on a replace, absent stays absent. */
  activeByDefault?: boolean;
}

/**
 * Reads a whole resource as a client sent it (RFC 7644 §3.3, §3.5.1): names in their proper case, values checked
 * against the registry, read-only attributes and members left out, undeclared ones named in the notes.
 */
export const normaliseResource = (
  resource: ResourceSchema,
  input: unknown,
  options: NormaliseOptions = {},
): Result<NormalisedResource, InputFault> => {
  if (!isJsonObject(input)) return refuse('body.not-json/resource');
  if (isDeeperThan(input, maxDepth)) return refuse('body.too-deep/value', { limit: maxDepth });
  const report = new WriteReport();
  const attributes: Attributes = {};
  writeObject(resource, attributes, 'REPLACE', input, report);
  tidy(resource, attributes);
  rejectMissing(resource, attributes, report);
  if (report.fault) return fail(report.fault);
  if (options.activeByDefault && resource.name === 'User') attributes.active ??= true;
  return ok({ attributes, notes: report.notes });
};
