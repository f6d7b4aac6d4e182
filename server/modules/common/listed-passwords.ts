import { checkedLengths } from '../../kernel/access/check-password.js';

let listed: Promise<ReadonlySet<string>> | undefined;

/** Loads the list only when somebody chooses a password: it holds 49,000, of which a few hundred are long enough. */
const load = async (): Promise<ReadonlySet<string>> => {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common'].filter(({ length }) => length >= checkedLengths.least));
};

/** Returns whether a password is, whatever its case, among those that leaks hold most often. */
export const isListed = async (password: string): Promise<boolean> => {
  listed ??= load();
  return (await listed).has(password.toLowerCase());
};
