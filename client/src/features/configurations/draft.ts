import type {
  ConfigurationDraftInput,
  ConfigurationFieldInput,
  ConfigurationPage_ConfigurationQuery,
} from '../../gql/graphql.js';

export type LoadedConfiguration = NonNullable<ConfigurationPage_ConfigurationQuery['configuration']>;

/** A field while it is edited. */
export interface DraftField {
  /** Identifies the row in the form and has no meaning outside it. */
  row: string;
  /** The id of a stored field; null for a new one. */
  id: string | null;
  key: string;
  /** Null while a stored secret is kept: it cannot be shown. */
  template: string | null;
  secret: boolean;
}

/** A configuration while it is edited. */
export interface Draft {
  name: string;
  fields: readonly DraftField[];
  groups: readonly { id: string; displayName: string }[];
}

let rows = 0;

/** Returns a new, empty field. */
export function emptyField(): DraftField {
  rows += 1;
  return { row: `new-${rows}`, id: null, key: '', template: '', secret: false };
}

/** Returns the first draft: the stored configuration, or one empty field. */
export function draftOf(configuration: LoadedConfiguration | undefined): Draft {
  if (!configuration) return { name: '', fields: [emptyField()], groups: [] };
  const { name, fields, groups } = configuration;
  return {
    name,
    groups,
    fields: fields.map((field) => ({ ...field, row: field.id, template: field.template ?? null })),
  };
}

/** Returns the fields as the server takes them. */
export function fieldInputs(draft: Draft): ConfigurationFieldInput[] {
  return draft.fields.map(({ id, key, template, secret }) => ({ id, key: key.trim(), template, secret }));
}

/** Returns the draft as the server checks and previews it. */
export function draftInput(draft: Draft, id: string | undefined): ConfigurationDraftInput {
  return { id: id ?? null, fields: fieldInputs(draft), groupIds: draft.groups.map((group) => group.id) };
}

/** Compares what a save of each draft would send. */
export function sameDraft(one: Draft, other: Draft): boolean {
  const text = (draft: Draft) => JSON.stringify([draft.name.trim(), draftInput(draft, undefined)]);
  return text(one) === text(other);
}

/** Returns the list with one entry moved by one place. */
export function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const next = [...items];
  const [item] = next.splice(index, 1);
  if (item !== undefined) next.splice(index + by, 0, item);
  return next;
}
