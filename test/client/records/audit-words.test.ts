import * as words from '../../../client/src/lib/words/audit-words.js';
import { messages as english } from '../../../client/src/locales/en/index.js';
import { messages as french } from '../../../client/src/locales/fr/index.js';
import * as server from '../../../server/modules/audit/audit-action.js';

describe('the words of the audit trail', () => {
  it.each([
    ['actions', server.auditActions, words.auditActions],
    ['kinds of actors', server.auditActorKinds, words.auditActorKinds],
    ['kinds of targets', server.auditTargetKinds, words.auditTargetKinds],
  ])('are there for all %s of the server', (_name, all, known) => {
    expect([...known].sort()).toEqual([...all].sort());
  });

  it.each(server.auditActions)('say %s in both languages', (action) => {
    const key = `audit.action.${action}` as keyof typeof english;
    expect([english[key], french[key]]).toEqual([expect.any(String), expect.any(String)]);
  });
});
