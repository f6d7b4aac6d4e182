import type { InputFault } from '../faults/errors.js';
import { fault, refuse } from '../faults/fault.js';
import { ok, type Result } from '../result.js';
import { hasOverlongRun, mostMarks, normalForm } from './normal-form.js';

const ascii = /^\p{ASCII}*$/u;
const fullOrHalfWidth = /[\u3000\uff01-\uffee]/g;
const controls = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const invisible = /[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u;

const maxNameLength = 255;
/** RFC 8264 §7 asks for the rules to be applied again until nothing changes, and knows no case of more than four. */
const maxPasses = 4;

/** Half-width Hangul blocks and where their wide letters start; NFKC would go on to the conjoining letters. */
const hangulBlocks = [
  { first: 0xffa0, last: 0xffa0, wide: 0x3164 },
  { first: 0xffa1, last: 0xffbe, wide: 0x3131 },
  { first: 0xffc2, last: 0xffc7, wide: 0x314f },
  { first: 0xffca, last: 0xffcf, wide: 0x3155 },
  { first: 0xffd2, last: 0xffd7, wide: 0x315b },
  { first: 0xffda, last: 0xffdc, wide: 0x3161 },
] as const;

const toOrdinaryWidth = (character: string): string => {
  const code = character.charCodeAt(0);
  if (code === 0xffe3) return '\u00af';
  const block = hangulBlocks.find(({ first, last }) => code >= first && code <= last);
  return block ? String.fromCharCode(block.wide + code - block.first) : normalForm(character, 'NFKC');
};

/** Width, case and form once. Sigma has one lower-case form here, or a name would change with what follows it. */
const mapOnce = (text: string): string =>
  normalForm(text.replace(fullOrHalfWidth, toOrdinaryWidth).toLowerCase().replaceAll('ς', 'σ'), 'NFC');

/**
 * The one form under which names are compared and kept unique: RFC 8265 §3.3.1 (UsernameCaseMapped):
 * width mapping alone (so ligatures stay), lower case without locale, NFC.
 */
export const canonicalKey = (text: string): string => {
  if (ascii.test(text)) return text.toLowerCase();
  let key = text;
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const next = mapOnce(key);
    if (next === key) break;
    key = next;
  }
  return key;
};

/**
 * Checks that a string can be stored: PostgreSQL takes neither NUL nor half of a surrogate pair. On runs of marks, see
 * normalForm.
 */
export const checkText = (text: string, field = ''): Result<string, InputFault> => {
  if (text.includes('\u0000')) return refuse('value.control-characters/nul', { field });
  if (!text.isWellFormed()) return refuse('value.control-characters/surrogate', { field });
  if (hasOverlongRun(text)) return refuse('value.marks', { field, limit: mostMarks });
  return ok(text);
};

/** A name people sign in or search with: not blank, at most 255 characters, on one line. */
export const checkName = (text: unknown, field: string): Result<string, InputFault> => {
  if (text === undefined || text === null || text === '') return refuse('value.required-missing', { attribute: field });
  if (typeof text !== 'string') return refuse('value.type', { attribute: field, expected: 'a string' });
  const checked = checkText(text, field);
  if (!checked.ok) return checked;
  if (text.trim() === '') return refuse('value.required-missing/blank', { attribute: field });
  if ([...text].length > maxNameLength) {
    return refuse('value.too-long', { attribute: field, limit: `${maxNameLength} characters` });
  }
  if (controls.test(text)) return refuse('value.control-characters', { attribute: field });
  return ok(text);
};

/** A userName is a name without characters that nobody can see: two that look alike must not be two users. */
export const checkUserName = (text: unknown): Result<string, InputFault> => {
  const checked = checkName(text, 'userName');
  if (!checked.ok || !invisible.test(checked.value)) return checked;
  return refuse('value.invisible-characters', { attribute: 'userName' });
};

/** No key is longer, so that a longer text finds nothing; it is as long as a filter of SCIM may be. */
const longestSought = 4_096;

/** The key of a text that somebody looks for, which is refused by the name of its field where none is made of it. */
export const keyOfSought = (text: string, field: string): string => {
  if (text.length > longestSought)
    throw fault('value.too-long', { attribute: field, limit: `${longestSought} characters` });
  if (hasOverlongRun(text)) throw fault('value.marks/of-field', { field, limit: mostMarks });
  return canonicalKey(text);
};
