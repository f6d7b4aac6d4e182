/**
 * Escapes `%`, `_` and the backslash by a backslash, which is LIKE's own escape, so that a pattern takes them
 * literally.
 */
const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Patterns of LIKE that match a text literally, at the named place. */
export const like = {
  anywhere: (text: string): string => `%${escaped(text)}%`,
  start: (text: string): string => `${escaped(text)}%`,
  end: (text: string): string => `%${escaped(text)}`,
  /** Matches the text at the start of a line other than the first. */
  lineStart: (text: string): string => `%\n${escaped(text)}%`,
} as const;
