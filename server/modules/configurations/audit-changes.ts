import type { AssignedGroup } from './configuration.types.js';
import type { OpenField } from './stored-fields.js';

/** The parts of a configuration that the audit trail compares. */
export interface Described {
  name: string;
  fields: readonly OpenField[];
  groups: readonly AssignedGroup[];
}

interface Change {
  path: string;
  before: unknown;
  after: unknown;
}

/** Describes a field. Of a secret the trail shows only that it is set and whether it changed. */
const shown = (field: OpenField | undefined, other: OpenField | undefined): string | null => {
  if (!field) return null;
  if (!field.secret) return field.template;
  return other && !sameTemplate(field, other) ? '(secret, changed)' : '(secret)';
};

/** A secret that cannot be read is the same as long as it was not given anew. */
const sameTemplate = (one: OpenField | undefined, other: OpenField | undefined): boolean =>
  one?.template === other?.template && one?.unreadable === other?.unreadable;

const sameField = (one: OpenField | undefined, other: OpenField | undefined): boolean =>
  one?.key === other?.key && sameTemplate(one, other) && one?.secret === other?.secret;

const fieldChanges = (before: readonly OpenField[], after: readonly OpenField[]): Change[] => {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const old = before.find((field) => field.id === id);
    const now = after.find((field) => field.id === id);
    if (sameField(old, now)) return [];
    const renamed = old && now && old.key !== now.key;
    return [
      { path: `fields.${now?.key ?? old?.key}`, before: shown(old, now), after: shown(now, old) },
      ...(renamed ? [{ path: 'fields.key', before: old.key, after: now.key }] : []),
    ];
  });
};

const order = (fields: readonly OpenField[]): string => fields.map(({ id }) => id).join();

/** Returns the differences between two states of a configuration; an empty list where they are equal. */
export const auditChanges = (before: Described | undefined, after: Described | undefined): Change[] => {
  const [old, now] = [before?.fields ?? [], after?.fields ?? []];
  const groups = [before, after].map((state) => state?.groups.map(({ displayName }) => displayName) ?? []);
  const moved = fieldChanges(old, now).length === 0 && order(old) !== order(now);
  return [
    ...(before?.name === after?.name
      ? []
      : [{ path: 'name', before: before?.name ?? null, after: after?.name ?? null }]),
    ...fieldChanges(old, now),
    ...(moved ? [{ path: 'fields', before: old.map(({ key }) => key), after: now.map(({ key }) => key) }] : []),
    ...(groups[0]?.join('\n') === groups[1]?.join('\n')
      ? []
      : [{ path: 'groups', before: groups[0], after: groups[1] }]),
  ];
};
