import type { RequestHandler } from 'express';

const aYear = 365 * 24 * 60 * 60;

/**
 * What stands on every answer, whichever edge it comes from. Nothing is kept by caches unless who answers says
 * otherwise; no type is guessed; and a browser that came by https comes by https again. Sub-domains may be other
 * people's servers, so they are left alone.
 */
export const everyAnswer = (publicUrl: string): RequestHandler => {
  const strict = publicUrl.startsWith('https:') ? `max-age=${aYear}` : undefined;
  return (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (strict) response.setHeader('Strict-Transport-Security', strict);
    next();
  };
};
