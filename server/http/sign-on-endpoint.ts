import { parseCookie, stringifySetCookie } from 'cookie';
import { type Request, type Response, Router, urlencoded } from 'express';
import type { Actor } from '../kernel/actor.js';
import { readAddressQuery } from '../kernel/address-query.js';
import type { SessionCookie } from '../kernel/context.js';
import { minuteMs } from '../kernel/durations.js';
import { DomainError } from '../kernel/faults/errors.js';
import { fault } from '../kernel/faults/fault.js';
import { isJsonObject } from '../kernel/json-object.js';
import type { RequestInfo } from '../kernel/ports.js';
import type { NoteRefusal } from '../kernel/refusal.js';
import type {
  Freshness,
  OpenIdProvider,
  ProviderLogout,
  SignOnAttempt,
  SignOnClaims,
} from '../kernel/single-sign-on.js';
import type { AdmitCaller } from './caller/admit-caller.js';
import { isFromElsewhere } from './caller/same-origin.js';
import { type CookieNames, sessionCookie } from './caller/session-cookie.js';

/** What the address of the beginning may say: where to go afterwards, and what for. */
const parameters = ['returnTo', 'purpose'] as const;

type Purpose = 'signIn' | 'confirm' | 'connect';

/** A sign-in that has begun, as the browser keeps it in a cookie. */
interface Kept extends SignOnAttempt {
  purpose: Purpose;
  returnTo: string;
}

const lifetimeMs = 10 * minuteMs;
const longestCookie = 3_000;

export interface SignOnDependencies<Context> {
  provider: OpenIdProvider | undefined;
  admit: AdmitCaller;
  createContext: (actor: Actor, request: RequestInfo, cookie?: SessionCookie) => Context;
  cookies: CookieNames;
  noteRefusal: NoteRefusal;
  /** Returns whether single sign-on is offered now. */
  isOffered: (context: Context) => Promise<boolean>;
  signOn: (context: Context, claims: SignOnClaims) => Promise<void>;
  connect: (context: Context, claims: SignOnClaims) => Promise<void>;
  endByProvider: (context: Context, logout: ProviderLogout) => Promise<void>;
}

/** An address of this server alone; a foreign one would make it a doorway for somebody else's page. */
const ownAddress = (given: string | undefined): string =>
  given !== undefined && /^\/(?![/\\])/.test(given) && URL.parse(given, 'http://here')?.host === 'here' ? given : '/';

const readPurpose = (given: string | undefined): Purpose =>
  given === 'confirm' || given === 'connect' ? given : 'signIn';

/** A session at the provider signs in; whatever else is asked for needs the person. */
const freshnessOf = (purpose: Purpose): Freshness => ({ fresh: purpose !== 'signIn' });

const readKept = (text: string | undefined): Kept | undefined => {
  if (text === undefined || text.length > longestCookie) return undefined;
  try {
    const kept: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!isJsonObject(kept)) return undefined;
    const { state, nonce, verifier, purpose, returnTo } = kept;
    const texts = [state, nonce, verifier, purpose, returnTo];
    if (!texts.every((one): one is string => typeof one === 'string')) return undefined;
    const [own = '', once = '', proof = '', what, where] = texts;
    return { state: own, nonce: once, verifier: proof, purpose: readPurpose(what), returnTo: ownAddress(where) };
  } catch {
    return undefined;
  }
};

/** The cookie in which a browser keeps a sign-in that has begun. */
class AttemptCookie {
  readonly #name: string;
  readonly #secure: boolean;

  constructor({ session, secure }: CookieNames) {
    this.#name = `${session}-sign-on`;
    this.#secure = secure;
  }

  keep(response: Response, kept: Kept): void {
    const value = Buffer.from(JSON.stringify(kept)).toString('base64url');
    this.#write(response, value, new Date(Date.now() + lifetimeMs));
  }

  /** Reads the cookie and removes it: whatever becomes of the answer, it is not taken twice. */
  take(request: Request, response: Response): Kept {
    const kept = readKept(parseCookie(request.headers.cookie ?? '')[this.#name]);
    this.#write(response, '', new Date(0));
    if (!kept) throw fault('sign-on.stale');
    return kept;
  }

  #write(response: Response, value: string, expires: Date): void {
    const options = { httpOnly: true, secure: this.#secure, sameSite: 'lax', path: '/', expires } as const;
    response.append('Set-Cookie', stringifySetCookie({ name: this.#name, value, ...options }));
  }
}

type Handler = (request: Request, response: Response) => Promise<void>;

/** Sends a refusal to the sign-in page, where a person can read it. */
const orSignInPage =
  (noteRefusal: NoteRefusal, work: Handler): Handler =>
  async (request, response) => {
    try {
      await work(request, response);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { actor, request: info } = response.locals;
      const { refusal, cause = 'sign-on.invalid' } = error.details;
      if (refusal && actor) await noteRefusal({ ...refusal, actor, request: info });
      response.redirect(303, `/sign-in?problem=${encodeURIComponent(cause)}`);
    }
  };

/** Lets a request in; throws where no single sign-on is offered. */
const createEnter =
  <Context>({ provider, admit, createContext, cookies, isOffered }: SignOnDependencies<Context>) =>
  async (request: Request, response: Response): Promise<{ context: Context; provider: OpenIdProvider }> => {
    response.set('Cache-Control', 'no-store');
    const actor = await admit(request, response, { cost: 0, gate: 'signedIn' });
    const context = createContext(actor, response.locals.request, sessionCookie(request, response, cookies));
    if (!provider || !(await isOffered(context))) throw fault('sign-on.not-configured');
    return { context, provider };
  };

/**
 * Single sign-on in the browser. `/sign-on` leads to the provider, which leads back to `/sign-on/callback`;
 * `/sign-on/out` ends the session there; the provider reports the end of a session to `/sign-on/back-channel`.
 */
export const createSignOnEndpoint = <Context>(dependencies: SignOnDependencies<Context>): Router => {
  const { noteRefusal, signOn, connect, endByProvider } = dependencies;
  const cookie = new AttemptCookie(dependencies.cookies);
  const enter = createEnter(dependencies);
  const router = Router();

  const page = (path: string, work: Handler) => router.get(path, orSignInPage(noteRefusal, work));

  page('/', async (request, response) => {
    const query = readAddressQuery(request.url, parameters);
    const { provider } = await enter(request, response);
    const purpose = readPurpose(query.purpose);
    if (isFromElsewhere(request)) {
      // A session begins only where the person acts here (OWASP ASVS 5.0, 7.6.2).
      if (purpose === 'connect') throw fault('origin.foreign-link');
      return response.redirect(303, '/sign-in');
    }
    const { url, attempt } = await provider.begin(freshnessOf(purpose));
    cookie.keep(response, { ...attempt, purpose, returnTo: ownAddress(query.returnTo) });
    response.redirect(303, url);
  });

  page('/callback', async (request, response) => {
    const { provider, context } = await enter(request, response);
    const kept = cookie.take(request, response);
    const claims = await provider.complete(new URL(request.url, 'http://here'), kept, freshnessOf(kept.purpose));
    await (kept.purpose === 'connect' ? connect : signOn)(context, claims);
    response.redirect(303, kept.returnTo);
  });

  page('/out', async (request, response) => {
    const { provider } = await enter(request, response);
    response.redirect(303, (await provider.endSessionUrl()) ?? '/sign-in');
  });

  router.post('/back-channel', urlencoded({ extended: false, limit: '32kb' }), async (request, response) => {
    const { provider, context } = await enter(request, response);
    const token: unknown = (request.body as { logout_token?: unknown } | undefined)?.logout_token;
    if (typeof token !== 'string') throw fault('sign-on.invalid');
    await endByProvider(context, await provider.readLogout(token));
    response.sendStatus(200);
  });

  return router;
};
