/** Whether a stream failed because its reader went away, who can be told nothing any more. */
export const isHangUp = (error: unknown): boolean =>
  (error as { code?: unknown }).code === 'ERR_STREAM_PREMATURE_CLOSE';
