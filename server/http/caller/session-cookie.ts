import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import type { SessionCookie } from '../../kernel/context.js';

/** The names of this server's cookies. */
export interface CookieNames {
  secure: boolean;
  session: string;
  browser: string;
  step: string;
}

/**
 * Over https the prefix `__Host-` ties a cookie to the host. Over http a browser sends the cookies of a host to each of
 * its ports (RFC 6265 §8.5), so the installation's name keeps two servers on one host from signing each other out.
 */
export const cookieNames = (publicUrl: string, installation: string): CookieNames => {
  const secure = publicUrl.startsWith('https:');
  const session = secure ? '__Host-rollcall' : `rollcall-${installation}`;
  return { secure, session, browser: `${session}-browser`, step: `${session}-step` };
};

/** The session's secret in a request's cookie, if there is one. */
export const readSessionCookie = (request: Request, { session }: CookieNames): string | undefined =>
  parseCookie(request.headers.cookie ?? '')[session];

/** Sets and clears the session cookie: never readable by scripts, never sent from another site. */
export const sessionCookie = (request: Request, response: Response, names: CookieNames): SessionCookie => {
  const { secure } = names;
  const write = (name: string, value: string, expires: Date): void => {
    const options = { httpOnly: true, secure, sameSite: 'lax', path: '/', expires } as const;
    response.append('Set-Cookie', stringifySetCookie({ name, value, ...options }));
  };
  return {
    set: (secret, expiresAt) => write(names.session, secret, expiresAt),
    clear: () => write(names.session, '', new Date(0)),
    get browser() {
      return parseCookie(request.headers.cookie ?? '')[names.browser];
    },
    setBrowser: (secret, expiresAt) => write(names.browser, secret, expiresAt),
    get step() {
      return parseCookie(request.headers.cookie ?? '')[names.step];
    },
    setStep: (secret, expiresAt) => write(names.step, secret, expiresAt),
    clearStep: () => write(names.step, '', new Date(0)),
  };
};
