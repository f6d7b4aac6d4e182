import {
  auditActions,
  auditActorKinds,
  auditTargetKinds,
  refusalReasons,
} from '../../../client/src/gql/closed-lists.js';
import { actorWord, refusalWord } from '../../../client/src/lib/words/audit-words.js';
import type { Translate } from '../../../client/src/lib/words/use-translate.js';
import { messages as english } from '../../../client/src/locales/en/index.js';
import { messages as french } from '../../../client/src/locales/fr/index.js';

const keys = [
  ...auditActions.map((action) => `audit.action.${action}`),
  ...auditActorKinds.map((kind) => `audit.actorKind.${kind}`),
  ...auditTargetKinds.map((kind) => `audit.targetKind.${kind}`),
  ...refusalReasons.map((reason) => `refusal.${reason}`),
] as (keyof typeof english)[];

describe('the words of the audit trail', () => {
  it('quote the names that people give freely, which read as a date or as a sentence otherwise', () => {
    const t = ((key: string, values: { name: string; kind: string }) =>
      key === 'audit.actorQuoted' ? `“${values.name}” (${values.kind})` : key) as unknown as Translate;
    const token = { actorKind: 'scimToken', actorLabel: 'Okta – 30 Nov 2026' };
    expect(actorWord(t, token)).toBe('“Okta – 30 Nov 2026” (audit.actorKind.scimToken)');
    expect(actorWord(t, { actorKind: 'administrator', actorLabel: 'ada@example.com' })).toBe(
      'ada@example.com (audit.actorKind.administrator)',
    );
  });

  it('name the reason of a refusal, and leave one that is not known as it is', () => {
    const t = ((key: string) => key) as unknown as Translate;
    expect([refusalWord(t, 'key.expired'), refusalWord(t, 'of tomorrow')]).toEqual([
      'refusal.key.expired',
      'of tomorrow',
    ]);
  });

  it.each(keys)('begin %s with a capital: each is a choice of a list', (key) => {
    const capital = /^\p{Lu}/u;
    expect([english[key], french[key]]).toEqual([expect.stringMatching(capital), expect.stringMatching(capital)]);
  });

  it.each(keys)('say %s in both languages', (key) => {
    expect([english[key], french[key]]).toEqual([expect.any(String), expect.any(String)]);
  });
});
