/** Returns whether a stream failed because its reader has gone, so that nobody is left to receive an error. */
export const isHangUp = (error: unknown): boolean =>
  (error as { code?: unknown }).code === 'ERR_STREAM_PREMATURE_CLOSE';
