import { checkPassword } from '../../kernel/access/check-password.js';
import type { Context } from '../../kernel/context.js';
import { DomainError } from '../../kernel/faults/errors.js';

/**
 * Checks ADMIN_PASSWORD. The start has no form beside whose field the fault could stand, so the error names the
 * variable.
 */
export const checkEnvironmentPassword = (
  { publicUrl }: Pick<Context, 'publicUrl'>,
  email: string,
  password: string,
): void => {
  try {
    checkPassword(password, { publicUrl, about: [email] });
  } catch (error) {
    if (error instanceof DomainError) throw new Error(`ADMIN_PASSWORD is refused. ${error.message}`, { cause: error });
    throw error;
  }
};
