import type { Context } from '../../kernel/context.js';
import { canonicalKey } from '../../kernel/text/canonical-key.js';
import { type Sql, sql } from '../../query/index.js';

/** The account by which a member signs in. */
export interface MemberAccount {
  userId: string;
  userName: string;
  /** The address that the invitation went to. */
  email: string;
  displayName: string | null;
  passwordHash: string;
  /** Moves with each new password. */
  passwordVersion: number;
  /** The language that the user's own attributes name. */
  language: 'EN' | 'FR';
}

interface AccountRow {
  user_id: string;
  user_name: string;
  email: string;
  display_name: string | null;
  password_hash: string;
  password_version: number;
  language: 'EN' | 'FR';
  by_user_name: boolean;
}

const language = sql`case when coalesce(nullif(u.attributes ->> 'preferredLanguage', ''), u.attributes ->> 'locale')
    ~* '^\\s*fr([-_,;]|$)' then 'FR' else 'EN' end as language`;

const columns = sql`a.user_id, u.attributes ->> 'userName' as user_name, a.email,
  u.attributes ->> 'displayName' as display_name, a.password_hash,
  a.password_version, ${language}`;

const find = (
  key: string,
): Sql => sql`select ${columns}, u.user_name_key = ${key} as by_user_name from member_accounts a
  join users u on u.id = a.user_id where u.active and (u.user_name_key = ${key} or a.email_key = ${key})
  order by by_user_name desc limit 2`;

/** A user who signs in through the identity provider may have no password, and then no account but its own record. */
const read = (userId: string): Sql =>
  sql`select u.id as user_id, u.attributes ->> 'userName' as user_name, u.attributes ->> 'displayName' as display_name,
      coalesce(a.email, u.attributes ->> 'userName') as email, coalesce(a.password_hash, '') as password_hash,
      coalesce(a.password_version, 0) as password_version, ${language}
    from users u left join member_accounts a on a.user_id = u.id where u.active and u.id = ${userId}`;

const shape = (row: AccountRow): MemberAccount => ({
  userId: row.user_id,
  userName: row.user_name,
  email: row.email,
  displayName: row.display_name,
  passwordHash: row.password_hash,
  passwordVersion: row.password_version,
  language: row.language,
});

/**
 * Finds the account of an active user by its userName, or by the address that its invitation was sent to where only one
 * account has that address. An address that the identity provider sets later does not sign anybody in.
 */
export const findAccount = async (context: Context, given: string): Promise<MemberAccount | undefined> => {
  const key = canonicalKey(given.trim());
  const [first, second] = await context.statement<AccountRow>(find(key));
  if (!first || (second && !first.by_user_name)) return undefined;
  return shape(first);
};

/** Reads the account of an active user. */
export const readAccount = async (context: Context, userId: string): Promise<MemberAccount | undefined> => {
  const [row] = await context.statement<AccountRow>(read(userId));
  return row && shape(row);
};

interface ReplacedHash {
  userId: string;
  /** The hash that is expected there; another one is left alone. */
  stored: string;
  hash: string;
}

/** Replaces the hash of a member's password by another one of the same password. */
export const replaceMemberHash = async (context: Context, { userId, stored, hash }: ReplacedHash): Promise<void> => {
  await context.writeApart(
    sql`update member_accounts set password_hash = ${hash} where user_id = ${userId} and password_hash = ${stored}`,
  );
};

interface NewAccount {
  userId: string;
  email: string;
  passwordHash: string;
}

/** Gives a user an account, in the transaction that accepts its invitation. */
export const createAccount = async (context: Context, { userId, email, passwordHash }: NewAccount): Promise<void> => {
  await context.statement(
    sql`insert into member_accounts (user_id, email, email_key, password_hash, created_at)
      values (${userId}, ${email}, ${canonicalKey(email)}, ${passwordHash}, ${context.clock.now()})`,
  );
};
