/**
 * A name with something to see and no control character. Both are looked for from the beginning, once: the text has no
 * other bound when this meets it than that of the body.
 */
export const visibleName = /^(?=\s*\S)\P{Cc}*$/u;

export const visibleNameRule = { message: 'name must have a visible character and no control characters' };
