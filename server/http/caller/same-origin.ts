import type { Request, RequestHandler } from 'express';
import type { DomainError } from '../../kernel/faults/errors.js';
import { faultWith } from '../../kernel/faults/fault.js';
import { carriesKey } from './identify-caller.js';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

const comparable = (url: URL): string => {
  const host = loopback.has(url.hostname) ? 'loopback' : url.hostname;
  return `${url.protocol}//${host}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;
};

/**
 * Returns whether a browser's Origin is this server's own (hostile-input 72). On loopback `localhost`, `127.0.0.1` and
 * `[::1]` are one origin. A request without the header comes from no other site's page.
 */
export const isSameOrigin = (origin: string | undefined, own: readonly string[]): boolean => {
  if (origin === undefined) return true;
  try {
    const given = comparable(new URL(origin));
    return own.some((url) => comparable(new URL(url)) === given);
  } catch {
    return false;
  }
};

/** A name has 253 characters at most, and nobody needs more of it in a log line. */
const longestOrigin = 300;

/** An administrator who opened the portal by another address has to learn which two differ, and what to set. */
const foreignOrigin = (origin: string | undefined, publicUrl: string): DomainError => {
  const opened = (URL.parse(origin ?? '')?.origin ?? 'null').slice(0, longestOrigin);
  const refusal = { reason: 'origin.foreign', origin: { opened, publicUrl } } as const;
  if (opened === 'null') {
    return faultWith('origin.differs/unknown', { refusal });
  }
  return faultWith('origin.differs', { refusal }, { opened, publicUrl });
};

/** Cookies are what a browser sends unasked; whoever has a key sends it on purpose. */
export const sameOriginOnly =
  (publicUrl: string): RequestHandler =>
  (request, _response, next) => {
    if (carriesKey(request)) return next();
    const own = [publicUrl, `${request.protocol}://${request.host ?? 'localhost'}`];
    const origin = request.get('origin');
    return isSameOrigin(origin, own) ? next() : next(foreignOrigin(origin, publicUrl));
  };

/** Returns whether another site's page made the browser send a request; browsers say where a link stands. */
export const isFromElsewhere = (request: Request): boolean => {
  const site = request.get('sec-fetch-site');
  return site === 'cross-site' || site === 'same-site';
};
