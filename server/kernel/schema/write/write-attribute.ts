import { isJsonObject } from '../../json-object.js';
import { formatPath, isKeptApart, isWholeExtension } from '../definitions/attribute-lookup.js';
import type { AttributePath, Attributes, BoundFilter, ResourceSchema } from '../definitions/types.js';
import { rejectType } from '../values/normalise-scalar.js';
import { normaliseParts, normaliseValue, readComplex } from '../values/normalise-value.js';
import { isUnassigned, own } from '../values/values.js';
import type { WriteReport } from '../values/write-report.js';
import { collectAssignments } from './collect-assignments.js';
import { holderOf, put, recordAt } from './draft.js';
import { writeValues } from './write-values.js';

/** One value on its way to its place. */
export interface AttributeWrite {
  op: 'ADD' | 'REPLACE';
  path: AttributePath;
  matches?: BoundFilter | undefined;
  value: unknown;
}

/** Parts that are not named stay as they are (RFC 7644 §3.5.2.3); a bare text is the whole value. */
const mergeComplex = (holder: Attributes, { path, value }: AttributeWrite, report: WriteReport): void => {
  const { attribute } = path;
  const field = formatPath(path);
  const record = isUnassigned(value) ? {} : readComplex(attribute, value, field, report);
  if (!isJsonObject(value)) delete holder[attribute.name];
  if (!isJsonObject(record)) return rejectType(attribute, field, report);
  const current = recordAt(holder, attribute.name);
  for (const [name, part] of normaliseParts(attribute, record, field, report)) put(current, name, part);
};

const writeSimple = (holder: Attributes, { path, value }: AttributeWrite, report: WriteReport): void => {
  const field = formatPath(path);
  const written = normaliseValue(path.attribute, value, field, report);
  if (written === undefined && path.attribute.required) {
    report.reject('value.required-missing', { attribute: field });
  }
  put(holder, path.attribute.name, written);
};

/** Writes one value to its place in the draft: the step that create, replace and every PATCH operation share. */
export const writeAttribute = (
  resource: ResourceSchema,
  draft: Attributes,
  write: AttributeWrite,
  report: WriteReport,
): void => {
  const { attribute, subAttribute } = write.path;
  if (isWholeExtension(write.path)) {
    if (isUnassigned(write.value)) return put(draft, attribute.name, undefined);
    return writeObject(resource, draft, write.op, { [attribute.name]: write.value }, report);
  }
  const holder = holderOf(draft, write.path);
  if (attribute.multiValued) return writeValues(holder, { matches: undefined, ...write }, report);
  if (attribute.type !== 'complex') return writeSimple(holder, write, report);
  if (!subAttribute) return mergeComplex(holder, write, report);
  put(
    recordAt(holder, attribute.name),
    subAttribute.name,
    normaliseValue(subAttribute, write.value, formatPath(write.path), report),
  );
};

/** Read-only values come back from clients that send on what they read; a password is taken and not kept. */
const isPassedOver = (path: AttributePath): boolean => isKeptApart(path) || path.attribute.mutability === 'writeOnly';

/**
 * Returns whether a client sends back groups that it read here: each entry has the address that this server gave it.
 */
const isEcho = (groups: unknown): boolean =>
  Array.isArray(groups) && groups.every((one) => String(own(one, '$ref')).endsWith(`/Groups/${own(one, 'value')}`));

/** Somebody who sends other groups expects that they count; the groups of a user follow from the members of groups. */
const notePassedOver = ({ attribute }: AttributePath, value: unknown, report: WriteReport): void => {
  if (attribute.name === 'groups' && !isUnassigned(value) && !isEcho(value)) report.ignoreReadOnly('groups');
};

/** Writes an object of attributes; what only the server sets is passed over (RFC 7644 §3.3, §3.5.1). */
export const writeObject = (
  resource: ResourceSchema,
  draft: Attributes,
  op: AttributeWrite['op'],
  input: Record<string, unknown>,
  report: WriteReport,
): void => {
  for (const { path, value } of collectAssignments(resource, input, report)) {
    if (isPassedOver(path)) notePassedOver(path, value, report);
    else if (path.subAttribute?.mutability === 'readOnly') report.ignoreReadOnly(formatPath(path));
    else writeAttribute(resource, draft, { op, path, value }, report);
  }
};
