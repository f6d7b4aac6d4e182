import { commonWords, keyboardRuns } from './common-passwords.js';

/** Letters that a digit, a sign or an accent stands for, by which "P@ssw0rd" is the word that it imitates. */
const imitations: Readonly<Record<string, string>> = {
  a: '4@àáâãäå',
  b: '8',
  c: '(çč',
  e: '3€èéêë',
  g: '69',
  i: '1!|lìíîï',
  n: 'ñ',
  o: '0°òóôõöø',
  s: '5$ßš',
  t: '7+',
  u: 'ùúûü',
  y: 'ýÿ',
  z: '2ž',
};

const plain = new Map(
  Object.entries(imitations).flatMap(([letter, signs]) => [...signs].map((sign) => [sign, letter] as const)),
);

/** Each character becomes one character, so that places in the folded text are places in the text. */
const unmask = (characters: readonly string[]): string[] =>
  characters.map((character) => plain.get(character) ?? character);

/** Words by their first letter. */
type Index = ReadonlyMap<string, readonly (readonly string[])[]>;

const indexOf = (words: Iterable<string>): Index => {
  const index = new Map<string, string[][]>();
  for (const word of new Set(words)) {
    const letters = unmask([...word.toLowerCase()]);
    const [first] = letters;
    if (first === undefined || letters.length < 3) continue;
    index.set(first, [...(index.get(first) ?? []), letters]);
  }
  return index;
};

const common = indexOf(commonWords);

const isAt = (text: readonly string[], place: number, word: readonly string[]): boolean =>
  word.every((letter, offset) => text[place + offset] === letter);

const wordsAt = (text: readonly string[], place: number, index: Index): number[] =>
  (index.get(text[place] ?? '') ?? []).filter((word) => isAt(text, place, word)).map((word) => word.length);

/** The length of the run of one character that begins at a place. */
const repeatAt = (text: readonly string[], place: number): number => {
  let end = place;
  while (text[end] === text[place] && end < text.length) end += 1;
  return end - place;
};

const shortestRun = 3;

/** The length of the longest run of neighbouring keys, letters or digits that begins at a place. */
const runAt = (text: readonly string[], place: number): number => {
  let longest = 0;
  for (const run of keyboardRuns) {
    let length = 0;
    const from = run.indexOf(text[place] ?? '');
    if (from < 0) continue;
    while (place + length < text.length && run[from + length] === text[place + length]) length += 1;
    if (length > longest) longest = length;
  }
  return longest >= shortestRun ? longest : 0;
};

/** A year from 1900 to 2099, or a date of two-digit numbers, counts as one piece. */
const dateAt = (text: readonly string[], place: number): number[] => {
  const rest = text.slice(place, place + 10).join('');
  const year = /^(?:19|20)\d{2}/.test(rest) ? [4] : [];
  const date = /^(?:0[1-9]|[12]\d|3[01])[-./]?(?:0[1-9]|1[0-2])[-./]?(?:(?:19|20)\d{2}|\d{2})/.exec(rest);
  return date ? [...year, date[0].length] : year;
};

/** The shortest beginning whose repetition is the whole text. */
const periodOf = (text: readonly string[]): number => {
  for (let period = 1; period <= text.length / 2; period += 1) {
    if (text.every((character, place) => character === text[place % period])) return period;
  }
  return text.length;
};

/** The fewest pieces that a text consists of: known words, runs, repetitions and dates, or else single characters. */
const fewestPieces = (text: readonly string[], own: Index): number => {
  const unmasked = unmask(text);
  const fewest: number[] = new Array(text.length + 1).fill(0);
  for (let place = text.length - 1; place >= 0; place -= 1) {
    const lengths = [
      1,
      repeatAt(text, place),
      runAt(text, place),
      ...dateAt(text, place),
      ...wordsAt(unmasked, place, common),
      ...wordsAt(unmasked, place, own),
    ];
    const rests = lengths.filter((length) => length > 0).map((length) => fewest[place + length] ?? 0);
    fewest[place] = 1 + rests.reduce((least, rest) => Math.min(least, rest));
  }
  return fewest[0] ?? 0;
};

const isSeparator = (character: string): boolean => !/[\p{L}\p{N}]/u.test(character);

const scoreOf = (text: readonly string[], own: Index): number => {
  const unit = text.slice(0, periodOf(text));
  return fewestPieces(unit, own);
};

/**
 * Counts the pieces that whoever guesses has to put together: a known word, a run of keys, a repetition or a date is
 * one, any other character is one as well. Separators within hide nothing.
 *
 * @param password in its normal form
 * @param ownWords words that belong to the account, from which three letters on
 */
export const guessableScore = (password: string, ownWords: readonly string[] = []): number => {
  const text = [...password.toLowerCase()];
  const own = indexOf(ownWords);
  const separators = new Set(text.filter(isSeparator));
  const joined = text.filter((character) => !separators.has(character));
  return Math.min(scoreOf(text, own), scoreOf(joined, own) + separators.size);
};
