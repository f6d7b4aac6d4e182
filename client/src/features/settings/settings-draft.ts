import type { CustomAttributeType, SettingsForm_SettingsFragment } from '../../gql/graphql.js';

export type Settings = SettingsForm_SettingsFragment;

export type CustomAttribute = Settings['customAttributes'][number];

/** The settings that are edited one by one; custom attributes are added and removed separately. */
export const fieldNames = ['autoInvite', 'inviteDelayMinutes', 'inviteLanguage', 'reminderDays', 'senderName'] as const;

export type FieldName = (typeof fieldNames)[number];

export type SettingsFields = Pick<Settings, FieldName>;

export interface NewAttribute {
  name: string;
  type: CustomAttributeType;
}

/** The unsaved changes of an administrator, and the settings that they started from. */
export interface Draft {
  base: Settings;
  edits: Partial<SettingsFields>;
  added: readonly NewAttribute[];
  /** A custom attribute that is typed but not on the list yet; a save adds it. */
  typed?: NewAttribute | undefined;
  /** Ids of custom attributes. */
  removed: readonly string[];
}

/** A setting that somebody else saved, or that both changed. */
export interface Conflict {
  field: FieldName;
  theirs: Settings[FieldName];
  /** The value in this draft; absent if it does not change the setting. */
  yours?: Settings[FieldName];
}

/** Returns a draft without changes. */
export function startDraft(base: Settings): Draft {
  return { base, edits: {}, added: [], removed: [] };
}

/** Compares two values of a setting; no name equals an empty one. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one || null) === JSON.stringify(other || null);
}

/** Returns the draft with one more edit; an edit back to the base value removes it. */
export function withEdit<Name extends FieldName>(draft: Draft, name: Name, value: Settings[Name]): Draft {
  const { [name]: _, ...others } = draft.edits;
  const edits = isSame(value, draft.base[name]) ? others : { ...others, [name]: value };
  return { ...draft, edits };
}

/** Returns the settings as they would be after the save. */
export function edited(draft: Draft): SettingsFields {
  return { ...draft.base, ...draft.edits };
}

/** Counts what a save would change. */
export function countChanges({ edits, added, typed, removed }: Draft): number {
  return Object.keys(edits).length + added.length + (typed ? 1 : 0) + removed.length;
}

/** Returns the draft with the custom attribute that is being typed; one without a name does not count. */
export function withTyped(draft: Draft, typed: NewAttribute): Draft {
  return { ...draft, typed: typed.name === '' ? undefined : typed };
}

/** Returns the draft with another custom attribute on its list. */
export function withAdded(draft: Draft, attribute: NewAttribute): Draft {
  return { ...draft, added: [...draft.added, attribute], typed: undefined };
}

/** Returns the names that are taken by other custom attributes. */
export function takenNames(latest: Settings, draft: Draft | undefined): string[] {
  const { added = [], removed = [] } = draft ?? {};
  return [...latest.customAttributes.filter(({ id }) => !removed.includes(id)), ...added].map(({ name }) => name);
}

/** Lists the settings that another administrator saved, each beside the edit in this draft, if any. */
export function conflictsOf({ base, edits }: Draft, latest: Settings): Conflict[] {
  return fieldNames
    .filter((field) => !isSame(base[field], latest[field]))
    .map((field) => ({ field, theirs: latest[field], ...(field in edits && { yours: edits[field] }) }));
}

/** Applies the draft to what somebody else saved; changes that they made already are dropped. */
export function rebase(draft: Draft, latest: Settings): Draft {
  const present = new Set(latest.customAttributes.map(({ id }) => id));
  const names = new Set(latest.customAttributes.map(({ name }) => name.toLowerCase()));
  const start: Draft = {
    ...startDraft(latest),
    added: draft.added.filter(({ name }) => !names.has(name.toLowerCase())),
    typed: draft.typed,
    removed: draft.removed.filter((id) => present.has(id)),
  };
  return fieldNames
    .filter((name) => name in draft.edits)
    .reduce((rebased, name) => withEdit(rebased, name, draft.edits[name] as Settings[typeof name]), start);
}

/** Returns the draft as the mutation takes it. */
export function saveInput({ base, edits, added, typed, removed }: Draft) {
  const adding = typed ? [...added, typed] : added;
  return {
    version: base.version,
    ...edits,
    ...(adding.length > 0 && { addCustomAttributes: [...adding] }),
    ...(removed.length > 0 && { removeCustomAttributeIds: [...removed] }),
  };
}
