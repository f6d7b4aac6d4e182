import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
  type WebAuthnCredential,
} from '@simplewebauthn/server';
import { requireFreshSignIn } from '../../kernel/access/require-fresh-sign-in.js';
import type { Context } from '../../kernel/context.js';
import { minuteMs } from '../../kernel/durations.js';
import { fault } from '../../kernel/faults/fault.js';
import { newId, sql, texts, uuid } from '../../query/index.js';
import { credentialsOf } from './accept-passkey.js';
import { storeChallenge, takeChallenge } from './challenges.js';
import { administratorOf, afterRemoval, holdAccount, type OwnAccount, recordFactor } from './own-account.js';
import { checked, readAnswer } from './passkey-answer.js';
import { addFirstRecoveryCodes } from './recovery-codes.js';
import { relyingParty } from './relying-party.js';

const mostPasskeys = 20;
const longestName = 100;

const checkName = (name: string): string => {
  const trimmed = name.trim();
  if (trimmed === '' || [...trimmed].length > longestName || /\p{Cc}/u.test(trimmed)) throw fault('passkey.name');
  return trimmed;
};

/** Begins the registration of a passkey, which the device keeps with the account so that it signs in by itself. */
export const beginPasskeyRegistration = async (context: Context): Promise<unknown> => {
  const { id, label } = requireFreshSignIn(context);
  const { rpID } = relyingParty(context);
  const own = await credentialsOf(context, id);
  if (own.length >= mostPasskeys) throw fault('passkey.too-many', { limit: mostPasskeys });
  const options = await generateRegistrationOptions({
    rpName: 'Rollcall',
    rpID,
    userName: label,
    userDisplayName: label,
    // The same for all passkeys of an account, so that a device replaces the account's entry instead of adding one.
    userID: new TextEncoder().encode(id),
    attestationType: 'none',
    excludeCredentials: own,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    timeout: 5 * minuteMs,
  });
  await storeChallenge(context, options.challenge, { purpose: 'REGISTRATION', administratorId: id });
  return options;
};

interface NewPasskey {
  name: string;
  credential: WebAuthnCredential;
}

const insertPasskey = async (
  context: Context,
  owner: OwnAccount,
  { name, credential }: NewPasskey,
): Promise<string[] | null> => {
  const { id, publicKey, counter, transports = [] } = credential;
  const added = await context.statement(
    sql`insert into passkeys
        (id, administrator_id, credential_id, public_key, counter, transports, name, created_at)
      values (${newId()}, ${owner.id}, ${id}, ${Buffer.from(publicKey)}, ${counter}, ${texts(transports)}, ${name},
        ${context.clock.now()})
      on conflict (credential_id) do nothing returning id`,
  );
  if (added.length === 0) throw fault('passkey.taken');
  await recordFactor(context, 'passkey.added', { name });
  return addFirstRecoveryCodes(context, owner.id);
};

/** Registers a passkey under a name; returns recovery codes where the account had none. */
export const addPasskey = async (context: Context, name: string, answer: unknown): Promise<string[] | null> => {
  const { id } = requireFreshSignIn(context);
  const { rpID, origin } = relyingParty(context);
  const given = checkName(name);
  const { challenge } = readAnswer(answer);
  const taken = await takeChallenge(context, challenge, 'REGISTRATION');
  if (taken?.administratorId !== id) throw fault('passkey.refused');
  const { verified, registrationInfo } = await checked(() =>
    verifyRegistrationResponse({
      response: answer as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
    }),
  );
  if (!verified) throw fault('passkey.refused');
  const { credential } = registrationInfo;
  return context.transaction(async (inside) => {
    const owner = await holdAccount(inside);
    return insertPasskey(inside, owner, { name: given, credential });
  });
};

/** Gives a passkey another name. */
export const renamePasskey = async (context: Context, passkeyId: string, name: string): Promise<void> => {
  const { id } = administratorOf(context);
  const given = checkName(name);
  const renamed = await context.statement(
    sql`update passkeys set name = ${given} where id = ${uuid(passkeyId)} and administrator_id = ${id} returning id`,
  );
  if (renamed.length === 0) throw fault('passkey.not-found');
  await recordFactor(context, 'passkey.renamed', { name: given });
};

/** Removes a passkey. */
export const removePasskey = async (context: Context, passkeyId: string): Promise<void> => {
  const { id } = await holdAccount(context);
  const [removed] = await context.statement<{ name: string }>(
    sql`delete from passkeys where id = ${uuid(passkeyId)} and administrator_id = ${id} returning name`,
  );
  if (!removed) throw fault('passkey.not-found');
  await recordFactor(context, 'passkey.removed', { name: removed.name });
  await afterRemoval(context, id);
};
