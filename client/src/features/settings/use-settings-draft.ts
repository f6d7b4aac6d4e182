import { useState } from 'react';
import {
  countChanges,
  type Draft,
  edited,
  type FieldName,
  type NewAttribute,
  rebase,
  type Settings,
  type SettingsFields,
  startDraft,
  withAdded,
  withEdit,
  withTyped,
} from './settings-draft.js';

export interface SettingsDraft {
  /** Undefined while nothing is changed. */
  draft: Draft | undefined;
  fields: SettingsFields;
  changes: number;
  /** Somebody else saved since the work began. */
  conflicting: boolean;
  edit: <Name extends FieldName>(name: Name, value: Settings[Name]) => void;
  /** Notes what is being typed as a new custom attribute, so that a save takes it. */
  type: (attribute: NewAttribute) => void;
  add: (attribute: NewAttribute) => void;
  takeBack: (name: string) => void;
  remove: (id: string) => void;
  keep: (id: string) => void;
  /** Puts the changes on top of what somebody else saved. */
  keepMine: () => void;
  discard: () => void;
}

/** The changes that are not saved yet. While there are none, the page follows the latest settings. */
export function useSettingsDraft(latest: Settings): SettingsDraft {
  const [draft, setDraft] = useState<Draft>();
  const change = (next: (draft: Draft) => Draft) =>
    setDraft((current) => {
      const changed = next(current ?? startDraft(latest));
      return countChanges(changed) === 0 ? undefined : changed;
    });
  return {
    draft,
    fields: draft ? edited(draft) : latest,
    changes: draft ? countChanges(draft) : 0,
    conflicting: draft !== undefined && draft.base.version !== latest.version,
    edit: (name, value) => change((current) => withEdit(current, name, value)),
    type: (attribute) => change((current) => withTyped(current, attribute)),
    add: (attribute) => change((current) => withAdded(current, attribute)),
    takeBack: (name) =>
      change((current) => ({ ...current, added: current.added.filter((attribute) => attribute.name !== name) })),
    remove: (id) => change((current) => ({ ...current, removed: [...current.removed, id] })),
    keep: (id) => change((current) => ({ ...current, removed: current.removed.filter((other) => other !== id) })),
    keepMine: () => change((current) => rebase(current, latest)),
    discard: () => setDraft(undefined),
  };
}
