import { digestSecret, generateSecret, isWellFormedSecret, type SecretKind } from '../../../kernel/access/secrets.js';
import type { Context } from '../../../kernel/context.js';
import { hourMs } from '../../../kernel/durations.js';
import { constant, nothing, type Sql, sql } from '../../../query/index.js';
import { cancelMailsById } from '../../outbox/index.js';

/** The purposes of a one-time link. */
export enum AccountLinkKind {
  INVITATION = 'INVITATION',
  PASSWORD_RESET = 'PASSWORD_RESET',
  EMAIL_CHANGE = 'EMAIL_CHANGE',
}

interface LinkRule {
  secret: SecretKind;
  page: string;
  lifetimeMs: number;
}

const halfAnHour = hourMs / 2;

const rules: Readonly<Record<AccountLinkKind, LinkRule>> = {
  [AccountLinkKind.INVITATION]: { secret: 'administrator', page: '/administrators/accept', lifetimeMs: 48 * hourMs },
  [AccountLinkKind.PASSWORD_RESET]: { secret: 'reset', page: '/password/reset', lifetimeMs: halfAnHour },
  [AccountLinkKind.EMAIL_CHANGE]: { secret: 'email', page: '/profile/confirm-email', lifetimeMs: halfAnHour },
};

/** The account of a person, which belongs to an administrator or to a user of the directory. */
export interface AccountOwner {
  kind: 'ADMINISTRATOR' | 'USER';
  id: string;
}

/** A link that can still be used. */
export interface AccountLink {
  kind: AccountLinkKind;
  owner: AccountOwner;
  /** The address that the link was sent to, or is about. */
  email: string;
  expiresAt: Date;
}

/** A link that was just made; its address is shown or sent once. */
export interface IssuedLink {
  url: string;
  expiresAt: Date;
}

interface NewLink {
  kind: AccountLinkKind;
  owner: AccountOwner;
  email: string;
  /** The mail that carries it; it is cancelled with the link. */
  mailId?: string | undefined;
}

const ownedBy = ({ kind, id }: AccountOwner): Sql =>
  kind === 'ADMINISTRATOR' ? sql`administrator_id = ${id}` : sql`user_id = ${id}`;

/** Somebody who asks again may follow the earlier mail; more than these open links of a kind are not kept. */
const mostOpen = 5;

const removeOldest = ({ kind, owner }: NewLink): Sql =>
  sql`delete from account_links where digest in (select digest from account_links where ${ownedBy(owner)}
    and kind = ${kind} order by created_at desc offset ${constant(mostOpen)}) returning mail_id`;

/** Makes a one-time link. The database keeps a digest of its secret alone. */
export const issueLink = async (context: Context, link: NewLink): Promise<IssuedLink> => {
  const { kind, owner, email, mailId = null } = link;
  const { secret: secretKind, page, lifetimeMs } = rules[kind];
  const secret = generateSecret(secretKind);
  const now = context.clock.now();
  const expiresAt = new Date(now.getTime() + lifetimeMs);
  const [administratorId, userId] = owner.kind === 'ADMINISTRATOR' ? [owner.id, null] : [null, owner.id];
  await context.statement(
    sql`insert into account_links (digest, kind, administrator_id, user_id, email, mail_id, created_at, expires_at)
      values (${digestSecret(secret)}, ${kind}, ${administratorId}, ${userId}, ${email}, ${mailId}, ${now},
        ${expiresAt})`,
  );
  await cancelOf(context, removeOldest(link));
  return { url: `${context.publicUrl}${page}#${secret}`, expiresAt };
};

const cancelOf = async (context: Context, removal: Sql): Promise<void> => {
  const removed = await context.statement<{ mail_id: string | null }>(removal);
  await cancelMailsById(
    context,
    removed.flatMap(({ mail_id }) => (mail_id === null ? [] : [mail_id])),
  );
};

/** Removes the links of an account, so that none works any more, and cancels the mails that would carry them. */
export const removeLinks = (context: Context, owner: AccountOwner, kind?: AccountLinkKind): Promise<void> => {
  const ofKind = kind ? sql` and kind = ${kind}` : nothing;
  return cancelOf(context, sql`delete from account_links where ${ownedBy(owner)}${ofKind} returning mail_id`);
};

interface LinkRow {
  kind: AccountLinkKind;
  administrator_id: string | null;
  user_id: string | null;
  email: string;
  expires_at: Date;
}

const shape = (row: LinkRow): AccountLink => ({
  kind: row.kind,
  owner: row.administrator_id
    ? { kind: 'ADMINISTRATOR', id: row.administrator_id }
    : { kind: 'USER', id: row.user_id ?? '' },
  email: row.email,
  expiresAt: row.expires_at,
});

/** Returns the kind of link that a secret can open. */
const kindOf = (token: string): AccountLinkKind | undefined =>
  Object.values(AccountLinkKind).find((kind) => isWellFormedSecret(rules[kind].secret, token));

/** Finds a link that can still be used; `use` removes it, so that of two who use it at once one finds it. */
export const findLink = async (
  { statement, clock }: Context,
  token: string,
  use = false,
): Promise<AccountLink | undefined> => {
  if (!kindOf(token)) return undefined;
  const where = sql`digest = ${digestSecret(token)} and expires_at > ${clock.now()}`;
  const columns = sql`kind, administrator_id, user_id, email, expires_at`;
  const [row] = await statement<LinkRow>(
    use
      ? sql`delete from account_links where ${where} returning ${columns}`
      : sql`select ${columns} from account_links where ${where}`,
  );
  return row && shape(row);
};
