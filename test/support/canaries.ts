import { secretKinds } from '../../server/kernel/access/secrets.js';

/**
 * What must never be in a log line, in the log rows of a stranger or in the body of an error. The builders' values are
 * of these forms: addresses, secrets of ours, passwords, the one family name, and whatever calls itself a canary.
 */
const forms: readonly RegExp[] = [
  /[\w.+-]+@[\w-]+\.[a-z]{2,}/i,
  new RegExp(`rollcall_(?:${secretKinds.join('|')})_\\w{8,}`, 'i'),
  /Hopper/,
  /a long password/,
  /canary-\w+/i,
];

const leaks: string[] = [];

/** The first thing in a text that should not be there. */
export const canaryIn = (text: string): string | undefined =>
  forms.map((form) => form.exec(text)?.[0]).find((found) => found !== undefined);

/** Looks at what came out of the server; the test during which it came fails where there is a canary in it. */
export const watch = (where: string, text: string): void => {
  const found = canaryIn(text);
  if (found !== undefined) leaks.push(`${where} holds ${found}: ${text.slice(0, 300)}`);
};

/** Fails where something was found since this was last asked. */
export const failOnLeaks = (): void => {
  const found = leaks.splice(0);
  if (found.length > 0) throw new Error(`Something got out that must not:\n${found.join('\n')}`);
};
