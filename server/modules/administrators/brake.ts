import type { Context } from '../../kernel/context.js';
import { hourMs } from '../../kernel/durations.js';
import type { DomainError } from '../../kernel/faults/errors.js';
import { faultWith } from '../../kernel/faults/fault.js';
import type { RefusalNote } from '../../kernel/faults/refusal-note.js';
import { constant, type Sql, sql, texts } from '../../query/index.js';
import { readReference, referenceLess, removeDue } from '../retention/index.js';

/** The delay before the next attempt: none for the first ones, then twice as long after each failure, up to a bound. */
interface Rule {
  /** Attempts that need not wait. */
  free: number;
  firstDelaySeconds: number;
  longestDelaySeconds: number;
}

/**
 * The keys that attempts are counted by. Together they let at most 20 + 4 + 60 guesses an hour at one account be
 * evaluated, however many addresses they come from. A known browser is counted by itself.
 */
const rules = {
  network: { free: 50, firstDelaySeconds: 5, longestDelaySeconds: 60 },
  accountInNetwork: { free: 10, firstDelaySeconds: 10, longestDelaySeconds: 900 },
  account: { free: 20, firstDelaySeconds: 5, longestDelaySeconds: 60 },
  browser: { free: 10, firstDelaySeconds: 10, longestDelaySeconds: 60 },
  secondFactor: { free: 10, firstDelaySeconds: 10, longestDelaySeconds: 300 },
  stepUp: { free: 10, firstDelaySeconds: 10, longestDelaySeconds: 300 },
  reset: { free: 3, firstDelaySeconds: 60, longestDelaySeconds: 900 },
  resetInNetwork: { free: 20, firstDelaySeconds: 5, longestDelaySeconds: 60 },
} as const satisfies Record<string, Rule>;

export type BrakeKind = keyof typeof rules;

/** Something that attempts are counted by. */
export interface Brake {
  kind: BrakeKind;
  key: string;
}

/** After an hour without an attempt the count starts at zero. */
const forgottenAfterMs = hourMs;

const nameOf = ({ kind, key }: Brake): string => `${kind} ${key}`;

/** Sorts brakes the same way each time, so that two attempts never wait for each other's rows. */
const inOrder = (brakes: readonly Brake[]): Brake[] =>
  [...brakes].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));

const freeAt = async (context: Context, brakes: readonly Brake[], now: Date): Promise<Date | undefined> => {
  const [row] = await context.statement<{ free_at: Date | null }>(
    sql`select max(free_at) as free_at from sign_in_brakes
      where key = any (${texts(brakes.map(nameOf))}) and free_at > ${now}`,
  );
  return row?.free_at ?? undefined;
};

/**
 * Counts one attempt; no row means that it came too early. Attempts that need not wait store no time: of two processes
 * either clock may be a little behind, so the second of two attempts could be refused.
 */
const step = (brake: Brake, now: Date): Sql => {
  const { free, firstDelaySeconds, longestDelaySeconds } = rules[brake.kind];
  const forgotten = new Date(now.getTime() - forgottenAfterMs);
  const delay = sql`least(${longestDelaySeconds}, ${firstDelaySeconds} * power(2, least(n - ${free}, 20)))`;
  return sql`insert into sign_in_brakes as b (key, failures, free_at, updated_at)
      values (${nameOf(brake)}, 1, 'epoch', ${now})
    on conflict (key) do update set (failures, free_at, updated_at) = (
      select n, case when n < ${free} then 'epoch' else ${now}::timestamptz + make_interval(secs => ${delay}) end,
        ${now}::timestamptz
      from (select case when b.updated_at < ${forgotten} then 1 else b.failures + 1 end as n) as next)
    where b.free_at <= ${now} returning failures`;
};

const count = async (context: Context, brake: Brake, now: Date): Promise<boolean> =>
  (await context.statement(step(brake, now))).length > 0;

const tooEarly = (until: Date, now: Date, refusal: RefusalNote): DomainError => {
  const retryAfter = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1_000));
  const wait = retryAfter < 120 ? `${retryAfter} seconds` : `${Math.ceil(retryAfter / 60)} minutes`;
  return faultWith('sign-in.too-often', { retryAfter, refusal }, { wait });
};

/**
 * Counts an attempt by all of the brakes or by none, before the password is checked. Throws where a brake still holds;
 * an attempt that is refused so does not lengthen the delay.
 */
export const countAttempt = async (context: Context, brakes: readonly Brake[], refusal: RefusalNote): Promise<void> => {
  const now = context.clock.now();
  const until = await freeAt(context, brakes, now);
  if (until) throw tooEarly(until, now, refusal);
  await context.transaction(async (inside) => {
    for (const brake of inOrder(brakes)) {
      if (await count(inside, brake, now)) continue;
      throw tooEarly((await freeAt(inside, [brake], now)) ?? now, now, refusal);
    }
  });
};

/**
 * Undoes the count of an attempt that was right, or that could not be evaluated. An update locks rows in the order in
 * which it finds them, so they are locked first, in the order in which attempts are counted.
 */
export const giveBack = async (context: Context, brakes: readonly Brake[]): Promise<void> => {
  await context.writeApart(
    sql`with own as (
        select key from sign_in_brakes where key = any (${texts(brakes.map(nameOf))}) order by key for update)
      update sign_in_brakes b set failures = greatest(b.failures - 1, 0), free_at = 'epoch'
      from own where b.key = own.key`,
  );
};

/** Attempts are hashed one at a time, so strangers cannot make as many rows within an hour. */
const mostBrakes = 100_000;

/** Removes the counts that have expired, and the oldest beyond a bound. */
export const removeOldBrakes = async (context: Pick<Context, 'statement'>): Promise<number> => {
  const forgotten = referenceLess(await readReference(context), 2 * forgottenAfterMs);
  const where = sql`updated_at < ${forgotten} or updated_at <
    (select updated_at from sign_in_brakes order by updated_at desc offset ${constant(mostBrakes)} limit 1)`;
  return removeDue(context, { table: 'sign_in_brakes', where });
};
