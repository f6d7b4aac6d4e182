import { Secret, TOTP } from 'otpauth';
import type { SealedPlace, SealedText } from '../../kernel/access/sealed-text.js';
import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';

/** The parameters that every authenticator app knows (RFC 6238 §4, §5.3): 160 bits, SHA-1, six digits, 30 seconds. */
const secretBytes = 20;
const form = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** One step before and after, for clocks that differ (RFC 6238 §5.2). */
const drift = 1;

/** A secret for an authenticator app, as text and as the address behind its QR code. */
export interface TotpKey {
  key: string;
  uri: string;
}

const placeOf = (administratorId: string): SealedPlace => ({
  table: 'administrator_totp',
  row: administratorId,
  field: 'secret',
});

/** Makes a secret and seals it for its row. */
export const makeTotpKey = (
  { cipher }: Pick<Context, 'cipher'>,
  { id, email }: { id: string; email: string },
): TotpKey & { sealed: SealedText } => {
  const secret = new Secret({ size: secretBytes });
  const uri = new TOTP({ issuer: 'Rollcall', label: email, secret, ...form }).toString();
  return { key: secret.base32, uri, sealed: cipher.seal(secret.base32, placeOf(id)) };
};

/** Seals the secret of a row anew, with the newest key; undefined where it cannot be opened. */
export const resealTotpKey = (
  { cipher }: Pick<Context, 'cipher'>,
  administratorId: string,
  sealed: SealedText,
): SealedText | undefined => {
  const opened = cipher.open(sealed, placeOf(administratorId));
  return opened.ok ? cipher.seal(opened.value, placeOf(administratorId)) : undefined;
};

/** Returns the time step that a code belongs to; undefined where the code is of no step near. */
export const stepOfCode = (
  { cipher, clock }: Pick<Context, 'cipher' | 'clock'>,
  { administratorId, sealed, code }: { administratorId: string; sealed: SealedText; code: string },
): number | undefined => {
  const opened = cipher.open(sealed, placeOf(administratorId));
  if (!opened.ok) throw fault('second-factor.unreadable');
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const timestamp = clock.now().getTime();
  const delta = TOTP.validate({ token, secret: Secret.fromBase32(opened.value), timestamp, window: drift, ...form });
  return delta === null ? undefined : TOTP.counter({ period: form.period, timestamp }) + delta;
};
