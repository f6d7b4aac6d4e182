import { hashingForServer } from '../../kernel/access/hashing-queue.js';
import { matchPassword } from '../../kernel/access/password.js';
import type { Context } from '../../kernel/context.js';
import { canonicalKey } from '../../kernel/text/canonical-key.js';
import { sql } from '../../query/index.js';

/** The first administrator as the environment names it. */
export interface NamedAdministrator {
  email: string;
  password: string;
}

const keyOf = (email: string): string => canonicalKey(email.trim());

/** Keeps what the environment made the first administrator of, in the transaction that does. */
export const keepEnvironment = async (context: Context, email: string, passwordHash: string): Promise<void> => {
  await context.statement(
    sql`update installation set first_email_key = ${keyOf(email)}, first_password_hash = ${passwordHash}`,
  );
};

/** Returns the variable that is not what made the first administrator any more; older installations know none. */
const changedIn = async (context: Context, { email, password }: NamedAdministrator): Promise<string | undefined> => {
  const [made] = await context.statement<{ first_email_key: string | null; first_password_hash: string | null }>(
    sql`select first_email_key, first_password_hash from installation`,
  );
  if (!made?.first_email_key || !made.first_password_hash) return undefined;
  if (made.first_email_key !== keyOf(email)) return 'ADMIN_EMAIL';
  const stored = [made.first_password_hash];
  return (await matchPassword(password, { stored, least: 1 }, hashingForServer)) === 0 ? undefined : 'ADMIN_PASSWORD';
};

/**
 * Says, where the environment has changed since it made the first administrator, that this changes nothing. The start
 * does not wait for the comparison.
 */
export const sayWhereChanged = (context: Context, named: NamedAdministrator, say: (text: string) => void): void =>
  context.afterAnswer(async () => {
    const variable = await changedIn(context, named);
    if (variable === undefined) return;
    say(
      `${variable} has changed since it made the first administrator, which changes nothing: use the portal, or ` +
        'npm run admin -- reset <e-mail>.',
    );
  });
