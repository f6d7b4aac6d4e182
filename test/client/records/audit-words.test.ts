import { auditActions, auditActorKinds, auditTargetKinds } from '../../../client/src/gql/closed-lists.js';
import { messages as english } from '../../../client/src/locales/en/index.js';
import { messages as french } from '../../../client/src/locales/fr/index.js';

const keys = [
  ...auditActions.map((action) => `audit.action.${action}`),
  ...auditActorKinds.map((kind) => `audit.actorKind.${kind}`),
  ...auditTargetKinds.map((kind) => `audit.targetKind.${kind}`),
] as (keyof typeof english)[];

describe('the words of the audit trail', () => {
  it.each(keys)('say %s in both languages', (key) => {
    expect([english[key], french[key]]).toEqual([expect.any(String), expect.any(String)]);
  });
});
