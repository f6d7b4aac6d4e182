import type { InputFault } from '../../faults/errors.js';
import { refuse, retold } from '../../faults/fault.js';
import { isJsonObject } from '../../json-object.js';
import { fail, ok, type Result } from '../../result.js';
import { findSubAttribute, formatPath, isKeptApart, isWholeExtension } from '../definitions/attribute-lookup.js';
import { resolvePath } from '../definitions/resolve-path.js';
import type {
  AttributeChange,
  AttributePath,
  Attributes,
  BoundFilter,
  ResourceSchema,
  WriteNote,
} from '../definitions/types.js';
import { bindElementFilter } from '../filter/bind-filter.js';
import { isDeeperThan, sameValue } from '../values/values.js';
import { WriteReport } from '../values/write-report.js';
import { holderOf, recordAt, rejectUnfinished, tidy } from './draft.js';
import { maxDepth } from './normalise-resource.js';
import { rejectMissing } from './required.js';
import { writeAttribute, writeObject } from './write-attribute.js';
import { removeValues } from './write-values.js';

const maxChanges = 1000;

/** The result of a list of changes. */
export interface ChangedAttributes {
  attributes: Attributes;
  changed: boolean;
  notes: WriteNote[];
}

interface Target {
  path: AttributePath;
  matches: BoundFilter | undefined;
}

const resolveTarget = (
  resource: ResourceSchema,
  { path: text, filter, subAttribute: partName }: AttributeChange,
): Result<Target, InputFault> => {
  const resolved = resolvePath(resource, text ?? '');
  if (!resolved.ok) return resolved;
  const path = { ...resolved.value };
  const field = formatPath(path);
  if (partName !== undefined && partName !== null) {
    const isDivisible = !path.subAttribute && !isWholeExtension(path);
    const part = isDivisible ? findSubAttribute(path.attribute, partName) : undefined;
    if (!part) return refuse('patch.invalid-path/listed-part', { attribute: field });
    path.subAttribute = part;
  }
  if (isKeptApart(path) || path.subAttribute?.mutability === 'readOnly') {
    return refuse('attribute.immutable', { attribute: field });
  }
  if (filter === undefined || filter === null) return ok({ path, matches: undefined });
  if (!path.attribute.multiValued) return refuse('patch.invalid-path/single', { attribute: field });
  const matches = bindElementFilter(path, filter);
  return matches.ok
    ? ok({ path, matches: matches.value })
    : fail(retold(matches.error, { cause: 'patch.invalid-path' }));
};

const remove = (draft: Attributes, { path, matches }: Target, value: unknown, report: WriteReport): void => {
  const { attribute, subAttribute } = path;
  if (attribute.required) return report.reject('attribute.immutable/required', { attribute: attribute.name });
  if (isWholeExtension(path)) {
    delete draft[attribute.name];
    return;
  }
  const holder = holderOf(draft, path);
  if (attribute.multiValued) removeValues(holder, { path, matches, value }, report);
  else if (subAttribute) delete recordAt(holder, attribute.name)[subAttribute.name];
  else delete holder[attribute.name];
};

const applyWithoutPath = (
  resource: ResourceSchema,
  draft: Attributes,
  { op, filter, subAttribute, value }: AttributeChange,
  report: WriteReport,
): void => {
  if (op === 'REMOVE') report.reject('patch.no-target/path');
  else if (filter || subAttribute) report.reject('patch.invalid-path/missing');
  else if (!isJsonObject(value)) report.reject('patch.invalid-operation/object');
  else writeObject(resource, draft, op, value, report);
};

const applyChange = (
  resource: ResourceSchema,
  draft: Attributes,
  change: AttributeChange,
  report: WriteReport,
): void => {
  if (isDeeperThan(change.value, maxDepth)) {
    return report.reject('body.too-deep/value', { limit: maxDepth });
  }
  if (change.path === undefined || change.path === null) return applyWithoutPath(resource, draft, change, report);
  const target = resolveTarget(resource, change);
  if (!target.ok) return report.rejectAs(target.error);
  if (target.value.path.attribute.mutability === 'writeOnly') return;
  if (change.op === 'REMOVE') return remove(draft, target.value, change.value, report);
  if (change.value === undefined) {
    return report.reject('value.other', { attribute: change.path });
  }
  writeAttribute(resource, draft, { op: change.op, ...target.value, value: change.value }, report);
};

/**
 * Applies a list of changes to attributes, all or none (RFC 7644 §3.5.2). The given object is never modified; `changed`
 * says whether there is anything to write.
 */
export const applyChanges = (
  resource: ResourceSchema,
  attributes: Attributes,
  changes: readonly AttributeChange[],
): Result<ChangedAttributes, InputFault> => {
  if (changes.length > maxChanges) return refuse('patch.too-many/changes', { limit: maxChanges });
  const report = new WriteReport();
  const draft = structuredClone(attributes);
  for (const change of changes) {
    applyChange(resource, draft, change, report);
    if (report.fault) return fail(report.fault);
  }
  rejectUnfinished(report);
  tidy(resource, draft);
  rejectMissing(resource, draft, report);
  if (report.fault) return fail(report.fault);
  return ok({ attributes: draft, changed: !sameValue(attributes, draft), notes: report.notes });
};
