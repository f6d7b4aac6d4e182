import { secretKinds } from '../../server/kernel/access/secrets.js';

/**
 * The forms of text that must never be in a log line, in the log rows of unknown callers or in the body of an error.
 * The builders' values have them: addresses, secrets, passwords, the one family name, and anything named canary.
 */
const forms: readonly RegExp[] = [
  /[\w.+-]+@[\w-]+\.[a-z]{2,}/i,
  new RegExp(`rollcall_(?:${secretKinds.join('|')})_\\w{8,}`, 'i'),
  /Hopper/,
  /a long password/,
  /canary-\w+/i,
];

const leaks: string[] = [];

/** Returns the first forbidden text that a text contains. */
export const canaryIn = (text: string): string | undefined =>
  forms.map((form) => form.exec(text)?.[0]).find((found) => found !== undefined);

/** Searches output of the server for canaries; one that is found fails the running test. */
export const watch = (where: string, text: string): void => {
  const found = canaryIn(text);
  if (found !== undefined) leaks.push(`${where} holds ${found}: ${text.slice(0, 300)}`);
};

/** Throws if `watch` has found a canary since the last call. */
export const failOnLeaks = (): void => {
  const found = leaks.splice(0);
  if (found.length > 0) throw new Error(`Something got out that must not:\n${found.join('\n')}`);
};
