/**
 * JSON is UTF-8, and a charset beside it has no effect (RFC 8259 §8.1, §11). The two that Java clients add unasked
 * write ASCII as UTF-8 does, and other bytes of theirs are refused as no UTF-8; any other charset would be read as
 * nonsense.
 */
const readableCharsets: ReadonlySet<string> = new Set(['utf-8', 'utf8', 'us-ascii', 'iso-8859-1']);

/** Returns whether a body of JSON may be labelled with this charset. */
export const isReadableCharset = (charset: string | null | undefined): boolean =>
  readableCharsets.has(charset?.toLowerCase() ?? 'utf-8');
