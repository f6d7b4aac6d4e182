import type { Context } from '../../kernel/context.js';
import type { SignOnClaims } from '../../kernel/single-sign-on.js';
import { sql } from '../../query/index.js';

type Subject = Pick<SignOnClaims, 'issuer' | 'subject'>;

/** Returns the administrator whom a subject of the provider is; the e-mail address never decides it. */
export const findIdentity = async (context: Context, { issuer, subject }: Subject): Promise<string | undefined> => {
  const [row] = await context.statement<{ administrator_id: string }>(
    sql`update sign_on_identities set last_used_at = ${context.clock.now()}
      where issuer = ${issuer} and subject = ${subject} returning administrator_id`,
  );
  return row?.administrator_id;
};

/** Says that a subject of the provider is this administrator from now on; false where it is somebody else already. */
export const keepIdentity = async (
  context: Context,
  { issuer, subject }: Subject,
  administratorId: string,
): Promise<boolean> => {
  const now = context.clock.now();
  const rows = await context.statement<{ administrator_id: string }>(
    sql`insert into sign_on_identities (issuer, subject, administrator_id, created_at, last_used_at)
      values (${issuer}, ${subject}, ${administratorId}, ${now}, ${now})
      on conflict (issuer, subject) do update set last_used_at = excluded.last_used_at returning administrator_id`,
  );
  return rows[0]?.administrator_id === administratorId;
};

/**
 * Returns the id of the active user whom the provider brought under the id that it signs people in by (`externalId`);
 * undefined where there is none, or several connections brought one each.
 */
export const findSubjectUser = async (context: Context, subject: string): Promise<string | undefined> => {
  const [first, second] = await context.statement<{ id: string }>(
    sql`select id from users where external_id = ${subject} and active limit 2`,
  );
  return second ? undefined : first?.id;
};
