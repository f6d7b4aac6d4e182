import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { Context } from '../../kernel/context.js';
import { minuteMs } from '../../kernel/durations.js';
import { fault } from '../../kernel/faults/fault.js';
import { sql } from '../../query/index.js';
import { storeChallenge, takeChallenge } from './challenges.js';
import { checked, readAnswer } from './passkey-answer.js';
import { relyingParty } from './relying-party.js';

/**
 * Begins the use of a passkey: by anybody, who chooses one on the device, or by one account, whose passkeys are named.
 * The person is verified either way, so that a passkey counts as two factors (WebAuthn Level 3 §6.1, flag UV).
 */
export const beginPasskey = async (context: Context, administratorId: string | null): Promise<unknown> => {
  const { rpID } = relyingParty(context);
  const own = administratorId === null ? [] : await credentialsOf(context, administratorId);
  const options = await generateAuthenticationOptions({
    rpID,
    allowCredentials: own,
    userVerification: 'required',
    timeout: 5 * minuteMs,
  });
  await storeChallenge(context, options.challenge, { purpose: 'PASSKEY', administratorId });
  return options;
};

interface Credential {
  id: string;
  transports: AuthenticatorTransport[];
}

/** Returns the credentials of an account, as a browser is told of them. */
export const credentialsOf = async (
  { statement }: Pick<Context, 'statement'>,
  administratorId: string,
): Promise<Credential[]> =>
  statement<Credential>(
    sql`select credential_id as id, transports from passkeys where administrator_id = ${administratorId} order by id`,
  );

interface PasskeyRow {
  id: string;
  administrator_id: string;
  public_key: Buffer;
  counter: string;
  transports: AuthenticatorTransport[];
}

/**
 * Notes the use of a passkey. A counter that did not grow where it counts tells of a copied authenticator (WebAuthn
 * Level 3 §6.1.1); of two answers with one counter, the second is refused.
 */
const noteUse = async ({ writeApart, clock }: Context, id: string, counter: number): Promise<boolean> => {
  const noted = await writeApart(
    sql`update passkeys set counter = ${counter}, last_used_at = ${clock.now()}
      where id = ${id} and (counter < ${counter} or (counter = 0 and ${counter}::bigint = 0)) returning id`,
  );
  return noted.length > 0;
};

/**
 * Checks an authenticator's answer and returns the account that its passkey belongs to. The challenge is used up
 * whatever comes of it.
 *
 * @param only the account that has to be the owner; without it, the passkey says who signs in
 */
export const acceptPasskey = async (context: Context, answer: unknown, only?: string): Promise<string> => {
  const { rpID, origin } = relyingParty(context);
  const { credentialId, challenge } = readAnswer(answer);
  const taken = await takeChallenge(context, challenge, 'PASSKEY');
  const [row] = await context.statement<PasskeyRow>(
    sql`select id, administrator_id, public_key, counter, transports from passkeys where credential_id = ${credentialId}`,
  );
  const meant = taken?.administratorId ?? only ?? row?.administrator_id;
  if (!taken || !row || row.administrator_id !== meant || (only ?? meant) !== meant) throw fault('passkey.refused');
  const { verified, authenticationInfo } = await checked(() =>
    verifyAuthenticationResponse({
      response: answer as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: {
        id: credentialId,
        publicKey: new Uint8Array(row.public_key),
        counter: Number(row.counter),
        transports: row.transports,
      },
      requireUserVerification: true,
    }),
  );
  if (!verified || !(await noteUse(context, row.id, authenticationInfo.newCounter))) throw fault('passkey.refused');
  return row.administrator_id;
};
