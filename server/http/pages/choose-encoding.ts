import type { Request, Response } from 'express';

/** The encodings that something is kept in beside its plain form, the smallest first, and how the files of each end. */
export const encodings = { br: '.br', gzip: '.gz' } as const;

export type Encoding = keyof typeof encodings;

/**
 * Chooses the first of the encodings that a client accepts and says so in the answer (RFC 9110 §12.5.3); undefined
 * means the plain form. `Vary` is set whatever was chosen, because the choice depends on the client.
 */
export const chooseEncoding = (
  request: Request,
  response: Response,
  kept: readonly Encoding[],
): Encoding | undefined => {
  response.vary('Accept-Encoding');
  const chosen = kept.find((encoding) => request.acceptsEncodings(encoding) === encoding);
  if (chosen) response.set('Content-Encoding', chosen);
  return chosen;
};
