import type { ServerResponse } from 'node:http';

const aYear = 365 * 24 * 60 * 60;

/**
 * Sets the headers of every answer, whichever edge it comes from. Caches keep nothing unless a handler says otherwise;
 * browsers guess no type; and a browser that came by https comes by https again. Sub-domains may be other people's
 * servers, so they are left alone.
 */
export const everyAnswer = (publicUrl: string): ((response: ServerResponse) => void) => {
  const strict = publicUrl.startsWith('https:') ? `max-age=${aYear}` : undefined;
  return (response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (strict) response.setHeader('Strict-Transport-Security', strict);
  };
};
