import type { Context } from '../../kernel/context.js';
import { faultWith } from '../../kernel/faults/fault.js';
import { Role } from '../../kernel/roles.js';
import type { SignedIn } from './check-credentials.js';
import { offeredSignOn } from './installation.js';

/**
 * Refuses passwords and passkeys where single sign-on is the only way in; those of an owner are the way back when the
 * provider is away.
 */
export const requirePasswords = async (context: Context, found: SignedIn): Promise<void> => {
  if ('administrator' in found && found.administrator.role === Role.OWNER) return;
  if ((await offeredSignOn(context))?.only) throw faultWith('sign-on.only', { refusal: { reason: 'signOn.refused' } });
};
