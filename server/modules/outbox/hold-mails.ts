import type { Context } from '../../kernel/context.js';
import { constant, type Sql, sql, uuid } from '../../query/index.js';
import { MailKind } from './mail.entity.js';

/**
 * The shortest time between two tries while the mail server refuses the sender or the sign-in, however many mails wait.
 */
const betweenTriesMs = 60_000;

/** Holds where the last try is long enough ago. A time further ahead was written by a clock that was ahead. */
const isTimeToTry = (now: Date): Sql => {
  const [lately, soon] = [new Date(now.getTime() - betweenTriesMs), new Date(now.getTime() + betweenTriesMs)];
  return sql`tried_at not between ${lately} and ${soon}`;
};

/**
 * Returns whether a mail may be offered to the mail server. While the server refuses the sender or the sign-in, that is
 * one mail a minute, of all processes, and every test mail, because somebody wants to see its result. A mail that was
 * released to be tried holds that try already, whatever other mail comes first.
 */
export const mayOffer = async ({ statement, clock }: Context, id: string, kind: string): Promise<boolean> => {
  const faults = await statement(sql`select one from mail_server_fault`);
  if (faults.length === 0 || kind === MailKind.TEST) return true;
  const now = clock.now();
  const claimed = await statement(
    sql`update mail_server_fault set tried_at = ${now}, trying = null
      where trying = ${uuid(id)} or ${isTimeToTry(now)} returning one`,
  );
  return claimed.length > 0;
};

/** Makes the next mail due at once, because somebody may have fixed the fault. */
export const offerAtOnce = async ({ statement }: Pick<Context, 'statement'>): Promise<void> => {
  await statement(sql`update mail_server_fault set tried_at = 'epoch'`);
};

/** Holds a mail outside the queue, so that waiting uses up none of its tries. */
export const holdMail = async (context: Context, id: string): Promise<string | undefined> => {
  const [held] = await context.statement<{ failure: string | null }>(
    sql`update mails set held = true, failure = coalesce((select response from mail_server_fault), failure)
      where id = ${id} and status = 'WAITING' returning failure`,
  );
  context.changed('MAIL', id);
  return held ? (held.failure ?? '') : undefined;
};

const mostAtOnce = 500;

// Releases the least tried first: the server may refuse one mail for ever, and another shows whether it accepts any.
const leastTried = sql`select id from mails where held order by attempts, id`;

const releaseAll = sql`update mails set held = false
  where id in (${leastTried} limit ${constant(mostAtOnce)} for update skip locked) returning id`;

/** Releases one mail and claims the try for it, so that a second release before its job runs releases none. */
const releaseOne = (now: Date): Sql => sql`with
  next as (${leastTried} limit 1 for update skip locked),
  claimed as (update mail_server_fault set tried_at = ${now}, trying = next.id from next
    where ${isTimeToTry(now)} returning trying)
  update mails set held = false where id in (select trying from claimed) returning id`;

const releaseHeld = async (context: Context): Promise<void> => {
  const [held] = await context.statement(sql`select 1 from mails where held limit 1`);
  if (!held) return;
  await context.transaction(async (inside) => {
    const [fault] = await inside.statement(sql`select one from mail_server_fault`);
    const mails = await inside.statement<{ id: string }>(fault ? releaseOne(inside.clock.now()) : releaseAll);
    if (mails.length > 0) await inside.enqueue(inside.statement, 'mail', mails);
  });
};

/**
 * Returns the task that puts held mails back into the queue: all of them once the fault is over, and one at a time to
 * find out whether it is. It offers one at once after a start, because the settings may have changed.
 */
export const createMailRelease = (): ((context: Context) => Promise<void>) => {
  let started = false;
  return async (context) => {
    if (!context.sendsMail) return;
    if (!started) await offerAtOnce(context);
    started = true;
    await releaseHeld(context);
  };
};
