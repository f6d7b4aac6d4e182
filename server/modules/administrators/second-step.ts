import { generateSecret, isWellFormedSecret } from '../../kernel/access/secrets.js';
import type { Context } from '../../kernel/context.js';
import type { DomainError } from '../../kernel/faults/errors.js';
import { fault, faultWith } from '../../kernel/faults/fault.js';
import type { RefusalNote } from '../../kernel/faults/refusal-note.js';
import { recordAudit } from '../audit/index.js';
import {
  acceptPasskey,
  findChallenge,
  methodsOf,
  spendRecoveryCode,
  spendTotpCode,
  storeChallenge,
  takeChallenge,
} from '../second-factors/index.js';
import { Administrator } from './administrator.entity.js';
import type { CompleteSignInInput, Viewer } from './administrator.types.js';
import { type Brake, countAttempt, giveBack } from './brake.js';
import { knownBrowser } from './known-browsers.js';
import { startSession } from './sessions.js';

/**
 * Interrupts a sign-in whose password was right where the account has a second factor. No session exists yet: the
 * browser gets a challenge, which opens nothing but the second step, in a cookie that no script reads.
 */
export const requireSecondStep = async (context: Context, { id, passwordVersion }: Administrator): Promise<void> => {
  const methods = await methodsOf(context, id);
  if (methods.length === 0) return;
  if (!context.sessionCookie) throw fault('session.browser-only');
  const secret = generateSecret('step');
  const challenge = { purpose: 'SECOND_FACTOR', administratorId: id, passwordVersion } as const;
  const endsAt = await storeChallenge(context, secret, challenge);
  context.sessionCookie.setStep(secret, endsAt);
  throw fault('sign-in.second-factor', { methods });
};

/** Returns the account whose password this browser gave within the last minutes; null where there is none. */
export const presentedStep = async (context: Context): Promise<{ secret: string; administratorId: string } | null> => {
  const secret = context.sessionCookie?.step;
  if (secret === undefined || !isWellFormedSecret('step', secret)) return null;
  const found = await findChallenge(context, secret, 'SECOND_FACTOR');
  return found?.administratorId ? { secret, administratorId: found.administratorId } : null;
};

/** Counts attempts by account; a browser that signed in before is counted by itself, so no stranger holds it up. */
const brakesOf = async (context: Context, id: string): Promise<Brake[]> => {
  const browser = await knownBrowser(context, [id]);
  return [browser ? { kind: 'secondFactor', key: `${browser} ${id}` } : { kind: 'secondFactor', key: id }];
};

const wrong = (target: RefusalNote['target']): DomainError =>
  faultWith('second-factor.wrong', { refusal: { reason: 'secondFactor.wrong', target } });

type Target = NonNullable<RefusalNote['target']>;

/** Uses up the factor that was given, in the transaction that starts the session: both happen or neither. */
const spendFactor = async (context: Context, target: Target, given: CompleteSignInInput): Promise<void> => {
  const { code, recoveryCode } = given;
  if (code != null && !(await spendTotpCode(context, target.id, code))) throw wrong(target);
  if (recoveryCode == null) return;
  if (!(await spendRecoveryCode(context, target.id, recoveryCode))) throw wrong(target);
  await recordAudit(context, {
    action: 'recoveryCode.used',
    targetKind: 'ADMINISTRATOR',
    targetId: target.id,
    targetLabel: target.label,
  });
};

/** Starts the session of an account that has shown both factors, unless it was closed or the step is over. */
const complete = async (
  context: Context,
  step: { secret: string; administratorId: string },
  given: CompleteSignInInput,
): Promise<Viewer> => {
  const { administratorId: id } = step;
  const administrator = await context.em.findOne(Administrator, { id, deactivatedAt: null });
  const taken = await takeChallenge(context, step.secret, 'SECOND_FACTOR');
  if (!administrator || taken?.passwordVersion !== administrator.passwordVersion) {
    throw fault('sign-in.challenge-gone');
  }
  await spendFactor(context, { kind: 'ADMINISTRATOR', id, label: administrator.email }, given);
  return startSession(context, administrator);
};

/**
 * Checks the code of an authenticator app within a session, beside the password: a sign-in that needs two factors is
 * repeated with both (OWASP ASVS 5.0, 7.5.1). An account with passkeys alone gives one of them instead.
 */
export const checkCodeAgain = async (
  context: Context,
  { id, email }: Administrator,
  code: string | null | undefined,
): Promise<void> => {
  const methods: readonly string[] = await methodsOf(context, id);
  if (methods.length === 0) return;
  if (!methods.includes('TOTP')) throw fault('step-up.passkey-needed');
  if (code == null) throw fault('step-up.code-needed');
  const target: Target = { kind: 'ADMINISTRATOR', id, label: email };
  const brakes = await brakesOf(context, id);
  await countAttempt(context, brakes, { reason: 'secondFactor.throttled', target });
  await context.transaction((inside) => spendFactor(inside, target, { code }));
  await giveBack(context, brakes);
};

const requireOne = ({ code, recoveryCode, passkey }: CompleteSignInInput): void => {
  if ([code, recoveryCode, passkey].filter((one) => one != null).length !== 1) throw fault('second-factor.one');
};

/** Completes a sign-in whose password was right by a code, a recovery code or a passkey. */
export const completeSignIn = async (context: Context, given: CompleteSignInInput): Promise<Viewer> => {
  requireOne(given);
  const step = await presentedStep(context);
  if (!step) throw fault('sign-in.challenge-gone');
  const { administratorId: id } = step;
  const { email: label } = await context.em.findOneOrFail(Administrator, { id });
  const brakes = await brakesOf(context, id);
  const target: Target = { kind: 'ADMINISTRATOR', id, label };
  await countAttempt(context, brakes, { reason: 'secondFactor.throttled', target });
  // An answer of an authenticator is checked before: its challenge is used up whatever comes of it.
  if (given.passkey != null) await acceptPasskey(context, given.passkey, id);
  const viewer = await context.transaction((inside) => complete(inside, step, given));
  context.sessionCookie?.clearStep();
  await giveBack(context, brakes);
  return viewer;
};
