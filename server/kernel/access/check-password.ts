import { fault } from '../faults/fault.js';
import { normalForm } from '../text/normal-form.js';
import { guessableScore } from './guessable-score.js';

/** NIST SP 800-63B §3.1.1.2 asks for 64 at least; passwords chosen under an older rule may be longer. */
/** The numbers of characters that a password may have. */
export const checkedLengths = { least: 12, most: 128 } as const;

/** A password has to consist of so many pieces, of which a known word is one and a character another. */
const leastScore = 7;

/** What belongs to the account, and is guessed first therefore. */
export interface OwnWords {
  /** The address of this server; its host names the organisation. */
  publicUrl: string;
  /** User name, e-mail address, names. */
  about: readonly (string | null | undefined)[];
}

const product = 'rollcall';
const shortestWord = 3;

/** Parts of host names that belong to nobody. */
const ofNobody = new Set(['www', 'com', 'net', 'org', 'localhost']);

const isDigit = (character: string | undefined): boolean => character !== undefined && /^\d$/.test(character);

/** Returns a word without the digits at its end. */
const withoutNumber = (word: string): string => {
  let end = word.length;
  while (isDigit(word[end - 1])) end -= 1;
  return word.slice(0, end);
};

/** Returns the words of a text: its parts, those with the digits taken off, and the parts joined. */
const wordsIn = (text: string): string[] => {
  const whole = normalForm(text, 'NFKC').toLowerCase();
  const sides = whole.split('@');
  const parts = whole.split(/[^\p{L}\p{N}]+/u);
  const joined = sides.map((side) => side.replace(/[^\p{L}\p{N}]+/gu, ''));
  return [...parts, ...joined, ...parts.map(withoutNumber)];
};

/** No name has as many words; a longer one must not make the comparison long. */
const mostWords = 100;

const ownWordsOf = ({ publicUrl, about }: OwnWords): string[] => {
  const host = URL.parse(publicUrl)?.hostname ?? '';
  const words = [product, ...[host, ...about].flatMap((text) => wordsIn((text ?? '').slice(0, 300)))];
  return [...new Set(words)].filter((word) => word.length >= shortestWord && !ofNobody.has(word)).slice(0, mostWords);
};

/**
 * Checks a new password, of administrators and members alike (OWASP ASVS 5.0 §6.2): 12 to 128 characters of any kind,
 * which are neither well-known words, runs of keys or repetitions nor the account's own words. A password that was
 * chosen earlier still signs in.
 */
export const checkPassword = (password: string, own: OwnWords): void => {
  const normal = normalForm(password, 'NFKC');
  const length = [...password].length;
  if (length < checkedLengths.least || length > checkedLengths.most) throw fault('password.length', checkedLengths);
  if (guessableScore(normal) < leastScore) throw fault('password.common');
  if (guessableScore(normal, ownWordsOf(own)) < leastScore) throw fault('password.own-words');
};
