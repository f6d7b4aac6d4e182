import type { ServerResponse } from 'node:http';

const aYear = 365 * 24 * 60 * 60;

/** The policy of answers that are no pages (OWASP ASVS 5.0, 3.4.3 and 3.4.6): they load nothing and are not framed. */
const noPage = "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

/**
 * Sets the headers of every answer, whichever edge it comes from. Caches keep nothing unless a handler says otherwise;
 * browsers guess no type and show nothing in a frame; and a browser that came by https comes by https again.
 * Sub-domains may be other people's servers, so they are left alone unless the operator says otherwise.
 */
export const everyAnswer = (publicUrl: string, includeSubDomains = false): ((response: ServerResponse) => void) => {
  const strict = publicUrl.startsWith('https:')
    ? `max-age=${aYear}${includeSubDomains ? '; includeSubDomains' : ''}`
    : undefined;
  return (response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', noPage);
    if (strict) response.setHeader('Strict-Transport-Security', strict);
  };
};
