import { JsonText } from '../../kernel/text/json-text.js';

/** The most that one answer may hold, in characters; it is written out as one text, and several are at once. */
export const longestAnswer = 32 * 1024 * 1024;

const lengthOf = (value: unknown): number => {
  if (typeof value === 'string') return value.length;
  return value instanceof JsonText ? value.text.length : 8;
};

/**
 * Returns whether an answer is longer than it may be, before any of it is written: a value that was read once may occur
 * in it many times. Stops counting at the limit.
 */
export const isOverlongAnswer = (data: unknown, longest = longestAnswer): boolean => {
  const values: unknown[] = [data];
  let length = 0;
  while (values.length > 0 && length <= longest) {
    const value = values.pop();
    if (typeof value !== 'object' || value === null || value instanceof JsonText) length += lengthOf(value);
    else if (Array.isArray(value)) for (const inner of value) values.push(inner);
    else {
      for (const name in value) {
        length += name.length;
        values.push((value as Record<string, unknown>)[name]);
      }
    }
  }
  return length > longest;
};
