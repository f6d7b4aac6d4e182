/** `%`, `_` and the backslash stand for themselves in a pattern behind a backslash, which is LIKE's own escape. */
const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Patterns of LIKE that take a text as it is, wherever it may stand. */
export const like = {
  anywhere: (text: string): string => `%${escaped(text)}%`,
  start: (text: string): string => `${escaped(text)}%`,
  end: (text: string): string => `%${escaped(text)}`,
  /** Where a line of the text starts, though not the first. */
  lineStart: (text: string): string => `%\n${escaped(text)}%`,
} as const;
