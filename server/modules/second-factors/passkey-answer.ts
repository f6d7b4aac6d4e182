import { fault } from '../../kernel/faults/fault.js';
import { isJsonObject } from '../../kernel/json-object.js';

/** Longer than what any authenticator sends; a certificate chain is not asked for. */
const longestText = 20_000;

const textAt = (given: unknown, ...path: string[]): string => {
  let value = given;
  for (const name of path) value = isJsonObject(value) ? value[name] : undefined;
  if (typeof value !== 'string' || value.length > longestText) throw fault('passkey.refused');
  return value;
};

/** The id of the credential, and the challenge that an authenticator answered, as its answer states them. */
export interface StatedAnswer {
  credentialId: string;
  challenge: string;
}

/** Reads an authenticator's answer just so far that its challenge and its credential can be looked up. */
export const readAnswer = (answer: unknown): StatedAnswer => {
  const data = Buffer.from(textAt(answer, 'response', 'clientDataJSON'), 'base64url').toString('utf8');
  let client: unknown;
  try {
    client = JSON.parse(data);
  } catch {
    throw fault('passkey.refused');
  }
  return { credentialId: textAt(answer, 'id'), challenge: textAt(client, 'challenge') };
};

/** Runs a check of the library, which throws plain errors where an answer is not right. */
export const checked = async <T>(check: () => Promise<T>): Promise<T> => {
  try {
    return await check();
  } catch {
    throw fault('passkey.refused');
  }
};
