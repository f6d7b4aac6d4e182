import { digestSecret } from '../../kernel/access/secrets.js';
import type { Context } from '../../kernel/context.js';
import { minuteMs } from '../../kernel/durations.js';
import { constant, type Sql, sql } from '../../query/index.js';
import { readReference, removeDue } from '../retention/index.js';

/**
 * What a challenge is for: the second step of a sign-in, the use of a passkey, or the registration of one. None opens
 * anything but what it was made for.
 */
export type ChallengePurpose = 'SECOND_FACTOR' | 'PASSKEY' | 'REGISTRATION';

/** Five minutes, as long as a step-up lasts. */
const lifetimeMs = 5 * minuteMs;

export interface ChallengeProps {
  purpose: ChallengePurpose;
  /** Null where whoever answers is to say who they are. */
  administratorId: string | null;
  /** The version of the password that was given; another one makes the challenge worthless. */
  passwordVersion?: number;
}

/** Stores a challenge by its digest; returns when it ends. */
export const storeChallenge = async (
  context: Context,
  secret: string,
  { purpose, administratorId, passwordVersion }: ChallengeProps,
): Promise<Date> => {
  const expiresAt = new Date(context.clock.now().getTime() + lifetimeMs);
  await context.writeApart(
    sql`insert into sign_in_challenges (digest, purpose, administrator_id, password_version, expires_at)
      values (${digestSecret(secret)}, ${purpose}, ${administratorId}, ${passwordVersion ?? null}, ${expiresAt})`,
  );
  return expiresAt;
};

/** A challenge that is still open. */
export interface OpenChallenge {
  administratorId: string | null;
  passwordVersion: number | null;
}

interface ChallengeRow {
  administrator_id: string | null;
  password_version: number | null;
}

const isOpen = (secret: string, purpose: ChallengePurpose, now: Date): Sql =>
  sql`digest = ${digestSecret(secret)} and purpose = ${purpose} and expires_at > ${now}`;

const shape = (row: ChallengeRow | undefined): OpenChallenge | undefined =>
  row && { administratorId: row.administrator_id, passwordVersion: row.password_version };

/** Finds a challenge that is open, and leaves it so. */
export const findChallenge = async (
  { statement, clock }: Context,
  secret: string,
  purpose: ChallengePurpose,
): Promise<OpenChallenge | undefined> => {
  const [row] = await statement<ChallengeRow>(
    sql`select administrator_id, password_version from sign_in_challenges where ${isOpen(secret, purpose, clock.now())}`,
  );
  return shape(row);
};

/** Uses a challenge up: of two that answer one at once, one gets it. */
export const takeChallenge = async (
  { writeApart, clock }: Context,
  secret: string,
  purpose: ChallengePurpose,
): Promise<OpenChallenge | undefined> => {
  const [row] = await writeApart<ChallengeRow>(
    sql`delete from sign_in_challenges where ${isOpen(secret, purpose, clock.now())} returning administrator_id, password_version`,
  );
  return shape(row);
};

/** Strangers can begin a sign-in by a passkey as often as they like; the oldest of so many end early. */
const mostChallenges = 10_000;

/** Removes the challenges that have expired, and the oldest beyond a bound. */
export const removeOldChallenges = async (context: Pick<Context, 'statement'>): Promise<number> => {
  const { at } = await readReference(context);
  const where = sql`expires_at < ${at} or expires_at <
    (select expires_at from sign_in_challenges order by expires_at desc offset ${constant(mostChallenges)} limit 1)`;
  return removeDue(context, { table: 'sign_in_challenges', where });
};
