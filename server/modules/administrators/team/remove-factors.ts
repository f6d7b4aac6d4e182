import type { Context } from '../../../kernel/context.js';
import { recordAudit } from '../../audit/index.js';
import { removeAllFactors } from '../../second-factors/index.js';
import type { Administrator } from '../administrator.entity.js';
import { mailNotice } from '../mails/send-account-mail.js';
import { endSessionsOf, forgetBrowsersOf } from '../profile/end-sessions.js';

/**
 * Removes the second factors of an administrator who lost them, ends the sessions and tells the person by mail: whoever
 * has the password alone signs in from now on. False where there was no factor.
 */
export const removeFactorsOf = async (context: Context, administrator: Administrator): Promise<boolean> => {
  const { id, email, language } = administrator;
  const removed = await removeAllFactors(context, id);
  if (removed === 0) return false;
  const owner = { kind: 'ADMINISTRATOR', id } as const;
  await endSessionsOf(context, owner);
  await forgetBrowsersOf(context, owner);
  await recordAudit(context, {
    action: 'administrator.factorsRemoved',
    targetKind: 'ADMINISTRATOR',
    targetId: id,
    targetLabel: email,
    changes: [{ path: 'count', before: null, after: removed }],
  });
  await mailNotice(context, 'factorsRemoved', { owner, userName: email, recipient: email, language });
  context.changed('ADMINISTRATOR', id);
  return true;
};
