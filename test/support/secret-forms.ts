import { generateSecret, type SecretKind, secretKinds } from '../../server/kernel/access/secrets.js';

/** Encodings of a secret from which anybody can recover it. */
export const writings: Readonly<Record<string, (secret: string) => string>> = {
  plainly: (secret) => secret,
  'percent-encoded': (secret) => secret.replace(/./g, (one) => `%${one.charCodeAt(0).toString(16)}`),
  'percent-encoded twice': (secret) => secret.replace(/[rs_5a]/g, (one) => `%25${one.charCodeAt(0).toString(16)}`),
  'escaped as JSON': (secret) => secret.replace(/[rs_5a]/g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`),
  'in upper case': (secret) => secret.toUpperCase(),
};

export interface SecretCanary {
  kind: SecretKind;
  secret: string;
}

/** A secret of each kind that the server issues. */
export const secretCanaries = (): SecretCanary[] => secretKinds.map((kind) => ({ kind, secret: generateSecret(kind) }));

/** Searches a text for the random part of a secret, in any case and encoding. */
export const holdsSecret = (text: string, { secret }: SecretCanary): boolean => {
  const random = secret.slice(secret.lastIndexOf('_') + 1).toLowerCase();
  let read = text;
  for (let again = 0; again < 3; again += 1) {
    read = read
      .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/[\\/]+u00([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  return read.toLowerCase().includes(random);
};
