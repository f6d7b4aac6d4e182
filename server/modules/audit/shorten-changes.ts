import type { AuditRecord } from './audit-record.entity.js';

/** A push of a group may name ten thousand members; so many are told by id, the rest by number. */
const shownIds = 20;

interface MembersChange {
  path: string;
  added: string[];
  removed: string[];
}

const isMembersChange = (change: unknown): change is MembersChange =>
  typeof change === 'object' && change !== null && Array.isArray((change as MembersChange).added);

const shorten = (ids: readonly string[], first: string | undefined): string[] => {
  const named = first !== undefined && ids.includes(first) ? [first] : [];
  return [...named, ...ids.filter((id) => id !== first)].slice(0, shownIds);
};

/** The record with its members counted and shortened; `first` stays named, however many there are. */
export const shortenChanges = (record: AuditRecord, first?: string): AuditRecord => ({
  ...record,
  changes: record.changes.map((change) => {
    if (!isMembersChange(change) || change.path !== 'members') return change;
    const { added, removed } = change;
    return {
      path: change.path,
      added: shorten(added, first),
      removed: shorten(removed, first),
      addedCount: added.length,
      removedCount: removed.length,
    };
  }),
});
