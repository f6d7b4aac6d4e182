import { normalForm } from './normal-form.js';

const ascii = /^\p{ASCII}*$/u;

/** The accents of Latin, Greek and Cyrillic: the block *Combining Diacritical Marks* of Unicode. */
const accents = /[\u0300-\u036f]/g;

/** The Latin letters that no normal form takes apart, as most people type them who lack the key. */
const plainLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

const specialLetters = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/**
 * Returns a canonical key without accents, so that a search for *zoe* finds *Zoé*. The function `forgiving_key` of the
 * database (migration 45) does the same to what is searched.
 */
export const forgivingKey = (key: string): string => {
  if (ascii.test(key)) return key;
  const plain = normalForm(key, 'NFD')
    .replace(accents, '')
    .replace(specialLetters, (letter) => plainLetters[letter] ?? letter);
  return normalForm(plain, 'NFC');
};
