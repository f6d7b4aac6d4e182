import { hashPassword } from '../../../kernel/access/password.js';
import { requireFreshAdministrator } from '../../../kernel/access/require-fresh-sign-in.js';
import type { Context } from '../../../kernel/context.js';
import { fault } from '../../../kernel/faults/fault.js';
import { checkNewPassword } from '../../common/index.js';
import { methodsOf } from '../../second-factors/index.js';
import { checkCurrentPassword } from '../check-credentials.js';
import { presentPerson } from './end-sessions.js';
import type { ChangePasswordInput } from './profile.types.js';
import { readHolder } from './read-holder.js';
import { replacePassword } from './replace-password.js';

/**
 * Changes the password of the person who asks, and ends the other sessions. The new one is checked before the current
 * one is hashed; both are hashed outside of any transaction.
 */
export const changePassword = async (
  context: Context,
  { currentPassword, password }: ChangePasswordInput,
): Promise<boolean> => {
  const { sessionId, kind, id } = presentPerson(context);
  const holder = await readHolder(context, { kind, id });
  if (!holder) throw fault('password.none');
  // The current password is one factor; where there is a second, both were shown a short while ago.
  if ((await methodsOf(context, id)).length > 0) requireFreshAdministrator(context);
  await checkNewPassword(context, password, holder.about);
  const current = { stored: holder.passwordHash, target: { kind, id, label: holder.userName } };
  await checkCurrentPassword(context, current, { sessionId, password: currentPassword });
  const hash = await hashPassword(password, { known: true, source: sessionId });
  await context.transaction((inside) =>
    replacePassword(inside, { holder, hash, action: 'password.changed', keep: sessionId }),
  );
  return true;
};
