import type { Request } from 'express';
import type { SessionLookUp } from '../../kernel/access/session-end.js';
import { type Actor, anonymous } from '../../kernel/actor.js';
import type { DomainError } from '../../kernel/faults/errors.js';
import { fault } from '../../kernel/faults/fault.js';
import type { ApiKeyAccess, RequestInfo } from '../../kernel/ports.js';
import type { NoteRefusal } from '../../kernel/refusal.js';
import { type CookieNames, readSessionCookie } from './session-cookie.js';

/** The sender of a request, or the reason why it is refused. */
export type Identified = { ok: true; actor: Actor } | { ok: false; error: DomainError; authenticate: string };

type Refusal = Extract<Identified, { ok: false }>;

const realm = 'Bearer realm="graphql"';
const invalidToken = `${realm}, error="invalid_token"`;
const invalidRequest = `${realm}, error="invalid_request"`;

const refuse = (error: DomainError, authenticate: string): Refusal => ({ ok: false, error, authenticate });

/** The credentials of a header by RFC 6750 §2.1; undefined for a scheme that is not ours, e.g. that of a proxy. */
const readBearer = (header: string): { secret: string } | Refusal | undefined => {
  const text = header.trim();
  if (/^bearer($|\s)/i.test(text)) return { secret: text.slice('bearer'.length).trim() };
  return text.startsWith('rollcall_') ? refuse(fault('key.without-scheme'), realm) : undefined;
};

/** Returns the key that a request carries, a refusal if it is malformed, or undefined if there is none. */
const credentialsOf = (request: Request): { secret: string } | Refusal | undefined => {
  const headers = request.headersDistinct['authorization'] ?? [];
  if (headers.length > 1) return refuse(fault('bearer.two-headers'), invalidRequest);
  return headers[0] === undefined ? undefined : readBearer(headers[0]);
};

/**
 * Returns whether a request carries an API key, valid or not, in the header that no page of another site can make a
 * browser send.
 */
export const carriesKey = (request: Request): boolean => credentialsOf(request) !== undefined;

/**
 * The header of a request that a page sends by itself, e.g. after a change, and which therefore proves nobody's
 * presence.
 */
const unattended = 'rollcall-unattended';

interface Dependencies {
  cookies: CookieNames;
  readSession: (secret: string | undefined, lookUp: SessionLookUp) => Promise<Actor>;
  keys: ApiKeyAccess;
  noteRefusal: NoteRefusal;
}

/**
 * Identifies the caller of the GraphQL endpoint: a browser by its session cookie or a program by its API key, never
 * both at once.
 */
export const createIdentify = ({ cookies, readSession, keys, noteRefusal }: Dependencies) => ({
  async identify(request: Request, info: RequestInfo): Promise<Identified> {
    const cookie = readSessionCookie(request, cookies);
    const credentials = credentialsOf(request);
    if (!credentials)
      return { ok: true, actor: await readSession(cookie, { attended: request.get(unattended) === undefined }) };
    if ('ok' in credentials) return credentials;
    if (cookie !== undefined) return refuse(fault('session.cookie-and-key'), invalidRequest);
    const authentication = await keys.authenticate(credentials.secret, info);
    if (authentication.ok) return { ok: true, actor: authentication.actor };
    const { refusal, key } = authentication;
    const target = key && ({ kind: 'API_KEY', ...key } as const);
    await noteRefusal({ reason: `key.${refusal}`, target, actor: anonymous, request: info });
    // Callers at another address are not told that the key exists.
    return refuse(fault(refusal === 'address' ? 'key.unknown' : `key.${refusal}`), invalidToken);
  },

  /** Returns whether the caller who opened a subscription may still have it with the permissions of that time. */
  async isStillIn(request: Request, { permissions }: Actor, info: RequestInfo): Promise<boolean> {
    const credentials = credentialsOf(request);
    if (!credentials) {
      const actor = await readSession(readSessionCookie(request, cookies), { attended: false });
      return actor.kind !== 'anonymous' && permissions.isSubsetOf(actor.permissions);
    }
    return 'secret' in credentials && keys.isStillGood(credentials.secret, permissions, info);
  },
});

/** Identifies callers for every endpoint that accepts sessions and keys. */
export type Callers = ReturnType<typeof createIdentify>;
