/**
 * Matches quoted texts, which a filter compares, and addresses wherever they are. An address is sought from the
 * beginning of a word alone, or a long word without one would be read again from each character.
 */
const personal = /"(?:[^"\\]|\\.)*"?|(?<![^\s"'<>/=&])[^\s"'<>/=&]+(?:@|%40)[^\s"'<>/=&]+/gi;

/** Returns a text with quoted texts and e-mail addresses replaced by `***`. */
export const strikePersons = (text: string): string => text.replace(personal, '***');
