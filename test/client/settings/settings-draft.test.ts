import {
  conflictsOf,
  countChanges,
  type Draft,
  rebase,
  type Settings,
  saveInput,
  startDraft,
  withEdit,
} from '../../../client/src/features/settings/settings-draft.js';
import { sampleSettings } from '../support/samples.js';

const base: Settings = sampleSettings({ customAttributes: [attribute('a1', 'badge'), attribute('a2', 'floor')] });

function attribute(id: string, name: string): Settings['customAttributes'][number] {
  return { id, name, type: 'STRING', urn: `urn:${name}`, userCount: 0 };
}

const draft = (given: Partial<Draft> = {}): Draft => ({ ...startDraft(base), ...given });

describe('a draft of the settings', () => {
  it('counts each changed setting and each attribute that comes or goes', () => {
    const changed = draft({ edits: { autoInvite: true }, added: [{ name: 'x', type: 'DATE' }], removed: ['a1'] });
    expect(countChanges(changed)).toBe(3);
  });

  it('forgets an edit that was taken back', () => {
    const there = withEdit(draft(), 'reminderDays', [1]);
    expect(countChanges(withEdit(there, 'reminderDays', [3, 7]))).toBe(0);
  });

  it('takes an empty name for none', () => {
    expect(countChanges(withEdit(draft(), 'senderName', ''))).toBe(0);
  });

  it('sends only what changed, with the version that it began from', () => {
    expect(saveInput(withEdit(draft(), 'autoInvite', true))).toEqual({ version: 4, autoInvite: true });
    expect(saveInput(draft({ removed: ['a1'] }))).toEqual({ version: 4, removeCustomAttributeIds: ['a1'] });
  });
});

describe('a conflict', () => {
  const latest: Settings = { ...base, version: 5, senderName: 'Theirs', inviteDelayMinutes: 0 };

  it('names what they changed, with yours where both did', () => {
    expect(conflictsOf(withEdit(draft(), 'senderName', 'Mine'), latest)).toEqual([
      { field: 'inviteDelayMinutes', theirs: 0 },
      { field: 'senderName', theirs: 'Theirs', yours: 'Mine' },
    ]);
  });

  it('is settled by putting the same changes on top of theirs', () => {
    const mine = withEdit(withEdit(draft(), 'senderName', 'Mine'), 'inviteDelayMinutes', 0);
    expect(saveInput(rebase(mine, latest))).toEqual({ version: 5, senderName: 'Mine' });
  });

  it('drops changes of attributes that they made already', () => {
    const theirs = { ...latest, customAttributes: [attribute('a2', 'floor'), attribute('a3', 'Desk')] };
    const mine = draft({ added: [{ name: 'desk', type: 'STRING' }], removed: ['a1', 'a2'] });
    expect(saveInput(rebase(mine, theirs))).toEqual({ version: 5, removeCustomAttributeIds: ['a2'] });
  });
});
