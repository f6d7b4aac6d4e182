import { digestSecret, generateSecret, isWellFormedSecret } from '../../kernel/access/secrets.js';
import type { Context } from '../../kernel/context.js';
import { dayMs } from '../../kernel/durations.js';
import { constant, type Sql, sql } from '../../query/index.js';
import { readReference, referenceLess, removeDue } from '../retention/index.js';

const lifetimeMs = 180 * dayMs;
const mostForEachAccount = 20;

const presented = ({ sessionCookie }: Context): Buffer | undefined => {
  const secret = sessionCookie?.browser;
  return secret !== undefined && isWellFormedSecret('browser', secret) ? digestSecret(secret) : undefined;
};

/**
 * Returns the name of the browser that asks, if one of the accounts signed in with it before. Its cookie signs nobody
 * in: it only keeps strangers' guesses from holding this browser up (OWASP, "device cookies").
 */
export const knownBrowser = async (context: Context, accountIds: readonly string[]): Promise<string | undefined> => {
  const digest = presented(context);
  if (!digest) return undefined;
  const rows = await context.statement<{ account_id: string }>(
    sql`select account_id from known_browsers
      where digest = ${digest} and last_used_at > ${new Date(context.clock.now().getTime() - lifetimeMs)}`,
  );
  return rows.some(({ account_id }) => accountIds.includes(account_id)) ? digest.toString('hex') : undefined;
};

const keep = (digest: Buffer, accountId: string, now: Date): Sql =>
  sql`insert into known_browsers (digest, account_id, last_used_at) values (${digest}, ${accountId}, ${now})
    on conflict (digest, account_id) do update set last_used_at = excluded.last_used_at`;

const removeOldest = (accountId: string): Sql =>
  sql`delete from known_browsers k using (select digest from known_browsers where account_id = ${accountId}
      order by last_used_at desc offset ${constant(mostForEachAccount)}) as old
    where k.account_id = ${accountId} and k.digest = old.digest`;

/** Records that an account signed in with this browser; one browser may be known to several accounts. */
export const rememberBrowser = async (context: Context, accountId: string): Promise<void> => {
  const cookie = context.sessionCookie;
  if (!cookie) return;
  const now = context.clock.now();
  const digest = presented(context);
  const known = digest && (await context.statement(sql`select 1 from known_browsers where digest = ${digest} limit 1`));
  const secret = known?.length && cookie.browser ? cookie.browser : generateSecret('browser');
  await context.statement(keep(digestSecret(secret), accountId, now));
  await context.statement(removeOldest(accountId));
  cookie.setBrowser(secret, new Date(now.getTime() + lifetimeMs));
};

/** Removes browsers that nobody signed in with for half a year. */
export const removeOldBrowsers = async (context: Pick<Context, 'statement'>): Promise<number> => {
  const before = referenceLess(await readReference(context), lifetimeMs);
  return removeDue(context, { table: 'known_browsers', where: sql`last_used_at < ${before}` });
};
