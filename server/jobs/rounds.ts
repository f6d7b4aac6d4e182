import { createCounterCheck } from '../modules/counters/index.js';
import { warnOfExpiry } from '../modules/expiry-warnings/index.js';
import { advanceInvitations } from '../modules/invitations/index.js';
import { createMailRelease } from '../modules/outbox/index.js';
import { noteExpiredTokens } from '../modules/tokens/index.js';
import { repeat } from './repeat.js';
import { eachHour, eachMinute, removeAll } from './upkeep.js';

type Context = Parameters<typeof warnOfExpiry>[0];

const seconds = 1_000;

interface Props {
  /** Creates a new context of the system for each round. */
  inBackground: () => Context;
  keepLog: (context: Context) => Promise<void>;
  /** The intervals of the rounds; only tests change the defaults. */
  dueEveryMs?: number | undefined;
  upkeepEveryMs?: number | undefined;
  countersEveryMs?: number | undefined;
  /** Encrypts secrets that are not yet, or only with an older key. */
  sealSecrets: () => Promise<void>;
  onFailure: (error: unknown) => void;
}

/** Starts the regular work: invitations and reminders, expiring tokens, removal of old log entries, counters. */
export const startRounds = ({
  inBackground,
  keepLog,
  dueEveryMs,
  upkeepEveryMs,
  countersEveryMs,
  sealSecrets,
  onFailure,
}: Props) => {
  const releaseMails = createMailRelease();
  const lookAtDue = async () => {
    await advanceInvitations(inBackground());
    await noteExpiredTokens(inBackground());
    await releaseMails(inBackground());
  };
  const checkCounters = createCounterCheck(onFailure);
  const rounds = [
    repeat(dueEveryMs ?? 3 * seconds, lookAtDue, onFailure),
    repeat(dueEveryMs ?? 60 * seconds, () => warnOfExpiry(inBackground()), onFailure),
    repeat(upkeepEveryMs ?? 60 * seconds, () => keepLog(inBackground()), onFailure),
    repeat(upkeepEveryMs ?? 60 * seconds, sealSecrets, onFailure, { atOnce: true }),
    repeat(countersEveryMs ?? 60 * seconds, () => checkCounters(inBackground()), onFailure),
    repeat(upkeepEveryMs ?? 60 * seconds, () => removeAll(eachMinute, inBackground(), onFailure), onFailure),
    repeat(upkeepEveryMs ?? 3600 * seconds, () => removeAll(eachHour, inBackground(), onFailure), onFailure),
  ];
  return { stop: () => Promise.all(rounds.map((round) => round.stop())) };
};
