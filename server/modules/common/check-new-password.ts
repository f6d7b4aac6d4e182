import { checkPassword } from '../../kernel/access/check-password.js';
import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { isListed } from './listed-passwords.js';

/**
 * Refuses a new password that is easily guessed, or known to be leaked (OWASP ASVS 5.0, 6.2.4 and 6.2.12). `about`
 * holds names and addresses of its account, which the password may not consist of.
 */
export const checkNewPassword = async (
  { publicUrl, isLeaked }: Pick<Context, 'publicUrl' | 'isLeaked'>,
  password: string,
  about: readonly (string | null | undefined)[],
): Promise<void> => {
  checkPassword(password, { publicUrl, about });
  if (await isListed(password)) throw fault('password.common');
  if (await isLeaked(password)) throw fault('password.leaked');
};
