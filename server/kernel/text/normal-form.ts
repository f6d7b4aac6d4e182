/** The maximum number of consecutive marks in a text (UAX #15 §13, Stream-Safe Text Format). */
export const mostMarks = 30;

/**
 * The characters that stay with the one before them when a text is normalised: marks, half-width marks (which become
 * marks), and the vowels of Kirat Rai, letters that join with one another.
 */
const attached = String.raw`[\p{M}\uff9e\uff9f\u{16d63}\u{16d67}-\u{16d6a}]`;

/** Looks at no character more than twice, because only the beginning of a run is followed to its end. */
const overlongRun = new RegExp(`(?<!${attached})${attached}{${mostMarks + 1}}`, 'u');

/** Returns whether a text has more consecutive marks than any writing system needs. */
export const hasOverlongRun = (text: string): boolean => text.length > mostMarks && overlongRun.test(text);

/** Up to here the sorting of any marks takes no time worth mentioning; names are no longer. */
const shortText = 512;

/**
 * The only place where texts are normalised. String.prototype.normalize sorts the marks behind a letter one by one, so
 * that a megabyte of them in the wrong order takes minutes, in which nobody else is served. Such a text is refused
 * where it is written or sought; one that is stored already is left as it is.
 */
export const normalForm = (text: string, form: 'NFC' | 'NFKC' | 'NFD'): string =>
  text.length > shortText && hasOverlongRun(text) ? text : text.normalize(form);
