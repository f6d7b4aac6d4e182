import { createHash, createSecretKey, type KeyObject } from 'node:crypto';

/** A key that encrypts secrets at rest. Printing it shows nothing of it. */
export interface SecretsKey {
  /** Sixteen hexadecimal digits of the key's own digest, so that every process names the same key alike. */
  id: string;
  key: KeyObject;
}

/** The keys that this process has: the newest encrypts, and each of them decrypts. */
export interface KeyRing {
  newest: SecretsKey;
  find(id: string): SecretsKey | undefined;
  /** The ids of the keys that only decrypt. */
  older: readonly string[];
}

const keyBytes = 32;
const idLength = 16;

/** The digest covers a prefix as well, so that it equals no digest of the key that is made for another purpose. */
const idOf = (bytes: Buffer): string =>
  createHash('sha256').update('rollcall secrets key\0').update(bytes).digest('hex').slice(0, idLength);

/** Makes a key of 32 bytes. */
export const secretsKey = (bytes: Buffer): SecretsKey => ({ id: idOf(bytes), key: createSecretKey(bytes) });

/** Reads a key as it is written: 32 bytes in base64, in either alphabet; undefined where the text is anything else. */
export const readSecretsKey = (text: string): SecretsKey | undefined => {
  const written = text.trim();
  if (!/^[\w+/-]{43}=?$/.test(written)) return undefined;
  const bytes = Buffer.from(written, 'base64');
  return bytes.length === keyBytes ? secretsKey(bytes) : undefined;
};

/** Makes the ring of keys in their order, the newest first. */
export const keyRing = (keys: readonly [SecretsKey, ...SecretsKey[]]): KeyRing => {
  const [newest] = keys;
  const byId = new Map(keys.map((key) => [key.id, key]));
  return {
    newest,
    find: (id) => byId.get(id),
    older: [...byId.keys()].filter((id) => id !== newest.id),
  };
};
