import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import type { SessionCookie } from '../kernel/context.js';

const nameFor = (secure: boolean): string => (secure ? '__Host-rollcall' : 'rollcall');

/** The session's secret in a request's cookie, if there is one. */
export const readSessionCookie = (request: Request, secure: boolean): string | undefined =>
  parseCookie(request.headers.cookie ?? '')[nameFor(secure)];

/** Sets and clears the session cookie: never readable by scripts, never sent from another site. */
export const sessionCookie = (response: Response, secure: boolean): SessionCookie => {
  const write = (value: string, expires: Date): void => {
    const options = { httpOnly: true, secure, sameSite: 'lax', path: '/', expires } as const;
    response.append('Set-Cookie', stringifySetCookie({ name: nameFor(secure), value, ...options }));
  };
  return { set: write, clear: () => write('', new Date(0)) };
};
