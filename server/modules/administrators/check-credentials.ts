import type { HashingFor } from '../../kernel/access/hashing-queue.js';
import { matchPassword, requireHashingRoom } from '../../kernel/access/password.js';
import { digestSecret } from '../../kernel/access/secrets.js';
import type { Context } from '../../kernel/context.js';
import { faultWith } from '../../kernel/faults/fault.js';
import type { RefusalNote } from '../../kernel/faults/refusal-note.js';
import { canonicalKey } from '../../kernel/text/canonical-key.js';
import { networkOf } from '../../kernel/wire/network.js';
import { findAccount, type MemberAccount } from '../accounts/index.js';
import { Administrator } from './administrator.entity.js';
import type { SignInInput } from './administrator.types.js';
import { type Brake, countAttempt, giveBack } from './brake.js';
import { knownBrowser } from './known-browsers.js';
import { areAddressesShared } from './shared-addresses.js';

/** The accounts that have the given address; an administrator precedes a member of the same address. */
interface Accounts {
  administrator?: Administrator | null;
  member?: MemberAccount | undefined;
}

/** The account that an address and a password belong to. */
export type SignedIn = { administrator: Administrator } | { member: MemberAccount };

/** The brakes that count an attempt, the queue that hashes it and the account that a refusal names. */
interface Attempt {
  brakes: readonly Brake[];
  by: HashingFor;
  target: RefusalNote['target'];
}

const idsOf = ({ administrator, member }: Accounts): string[] => [
  ...(administrator ? [administrator.id] : []),
  ...(member ? [member.userId] : []),
];

const targetOf = ({ administrator, member }: Accounts): RefusalNote['target'] => {
  if (administrator) return { kind: 'ADMINISTRATOR', id: administrator.id, label: administrator.email };
  return member && { kind: 'USER', id: member.userId, label: member.userName };
};

/**
 * Returns the key by which attempts at an unknown address are counted. It is counted by itself, as an account is: if
 * unknown addresses shared a count, whoever used it up would see whether another address belongs to somebody. The
 * digest keeps mistyped texts out of the table.
 */
const unknownAccount = (email: string): string => `unknown ${digestSecret(canonicalKey(email)).toString('hex')}`;

/** Counts a stranger by account and network, and a known browser by itself. */
const attemptToSignIn = async (context: Context, email: string, accounts: Accounts): Promise<Attempt> => {
  const target = targetOf(accounts);
  const ids = idsOf(accounts);
  const browser = await knownBrowser(context, ids);
  if (browser) {
    const brakes = ids.map((id): Brake => ({ kind: 'browser', key: `${browser} ${id}` }));
    return { brakes, by: { known: true, source: browser }, target };
  }
  const network = networkOf(context.request.ip);
  const keys = ids.length > 0 ? ids : [unknownAccount(email)];
  const brakes = keys.flatMap((key): Brake[] => [
    { kind: 'account', key },
    { kind: 'accountInNetwork', key: `${key} ${network}` },
  ]);
  return { brakes: [...brakes, { kind: 'network', key: network }], by: { known: false, source: network }, target };
};

/**
 * Finds the account that the password belongs to. A wrong one costs the same number of comparisons whoever has the
 * address.
 */
const compare = async (
  { administrator, member }: Accounts,
  password: string,
  { by, least }: { by: HashingFor; least: number },
): Promise<SignedIn | undefined> => {
  const candidates = [
    ...(administrator ? [{ stored: administrator.passwordHash, found: { administrator } }] : []),
    ...(member ? [{ stored: member.passwordHash, found: { member } }] : []),
  ];
  const stored = candidates.map((candidate) => candidate.stored);
  return candidates[await matchPassword(password, { stored, least }, by)]?.found;
};

/** What is checked, and the one neutral error for whatever was wrong. */
interface Check<T> {
  kind: 'password' | 'stepUp';
  wrong: 'sign-in.wrong' | 'password.current-wrong';
  verify: () => Promise<T | undefined>;
}

/** Counts the attempt, then hashes. The count is undone if it was right or could not be evaluated. */
const evaluate = async <T>(
  context: Context,
  { brakes, by, target }: Attempt,
  { kind, wrong, verify }: Check<T>,
): Promise<T> => {
  requireHashingRoom(by);
  await countAttempt(context, brakes, { reason: `${kind}.throttled`, target });
  let found: T | undefined;
  try {
    found = await verify();
  } catch (error) {
    await giveBack(context, brakes);
    throw error;
  }
  if (found === undefined) throw faultWith(wrong, { refusal: { reason: `${kind}.wrong`, target } });
  await giveBack(context, brakes);
  return found;
};

/** Checks an address and a password. Hashing takes a while, so it happens outside of any transaction. */
export const checkCredentials = async (context: Context, { email, password }: SignInInput): Promise<SignedIn> => {
  const given = email.trim();
  const accounts: Accounts = {
    administrator: await context.em.findOne(Administrator, {
      emailKey: canonicalKey(given),
      deactivatedAt: null,
      invitedAt: null,
      singleSignOn: false,
    }),
    member: await findAccount(context, given),
  };
  const least = (await areAddressesShared(context)) ? 2 : 1;
  const attempt = await attemptToSignIn(context, given, accounts);
  return evaluate(context, attempt, {
    kind: 'password',
    wrong: 'sign-in.wrong',
    verify: () => compare(accounts, password, { by: attempt.by, least }),
  });
};

/** The session of a person who gives the password once more. */
interface WithinSession {
  sessionId: string;
  password: string;
}

const attemptWithin = (sessionId: string, target: RefusalNote['target']): Attempt => ({
  brakes: [{ kind: 'stepUp', key: sessionId }],
  by: { known: true, source: sessionId },
  target,
});

/** Checks the password within a session. Attempts are counted for that session, so strangers cannot hold it up. */
export const checkPasswordAgain = async (
  context: Context,
  administrator: Administrator,
  { sessionId, password }: WithinSession,
): Promise<void> => {
  const attempt = attemptWithin(sessionId, targetOf({ administrator }));
  const verify = () => compare({ administrator }, password, { by: attempt.by, least: 1 });
  await evaluate(context, attempt, { kind: 'stepUp', wrong: 'sign-in.wrong', verify });
};

/** Checks the current password before another one replaces it; counted as `checkPasswordAgain` is. */
export const checkCurrentPassword = async (
  context: Context,
  { stored, target }: { stored: string; target: RefusalNote['target'] },
  { sessionId, password }: WithinSession,
): Promise<void> => {
  const attempt = attemptWithin(sessionId, target);
  const verify = async () =>
    (await matchPassword(password, { stored: [stored], least: 1 }, attempt.by)) === 0 || undefined;
  await evaluate(context, attempt, { kind: 'stepUp', wrong: 'password.current-wrong', verify });
};
