import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as client from 'openid-client';
import { hourMs } from '../kernel/durations.js';
import { DomainError } from '../kernel/faults/errors.js';
import { fault } from '../kernel/faults/fault.js';
import type {
  Freshness,
  OpenIdProvider,
  ProviderLogout,
  SignOnAttempt,
  SignOnClaims,
} from '../kernel/single-sign-on.js';

/** Where the provider is and how this server is known there. */
export interface OpenIdSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Separated by spaces; `openid` is among them. */
  scopes: string;
  /** The claim whose values give roles. */
  roleClaim: string;
  /** The classes of authentication of which the provider has to confirm one (`acr`); none accepts any. */
  acrValues?: readonly string[];
}

const timeoutSeconds = 5;
/** The provider's addresses and keys are asked for again after this. */
const keptMs = hourMs;
const keptAfterFailureMs = 3_000;
/** The provider's clock and this one may differ by this where it has to have asked for the credentials just now. */
const freshSeconds = 300;

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

const isLoopback = (issuer: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(issuer).hostname);

const discover = async ({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<client.Configuration> => {
  const execute = [client.enableNonRepudiationChecks];
  // Only a provider on the same machine may do without TLS.
  if (issuer.startsWith('http:') && isLoopback(issuer)) execute.push(client.allowInsecureRequests);
  return client.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: timeoutSeconds });
};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '');

/** Returns the fault that an error of the client library stands for. */
const faultOf = (error: unknown): DomainError => {
  if (error instanceof DomainError) return error;
  if (error instanceof client.AuthorizationResponseError) {
    return error.error === 'access_denied' ? fault('sign-on.denied') : fault('sign-on.refused', { error: error.error });
  }
  if (error instanceof client.ResponseBodyError) return fault('sign-on.refused', { error: error.error });
  const code = (error as { code?: string } | null)?.code ?? '';
  const unanswered = /^OAUTH_(?:TIMEOUT|RESPONSE_IS_NOT|JSON)|^UND_ERR/.test(code);
  return unanswered || error instanceof TypeError ? fault('sign-on.unreachable') : fault('sign-on.invalid');
};

const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw faultOf(error);
  }
};

/** Refuses a sign-in whose strength the provider does not confirm (OpenID Connect Core 1.0 §2, `acr`). */
const requireStrength = (acr: unknown, wanted: readonly string[]): void => {
  if (wanted.length > 0 && !(typeof acr === 'string' && wanted.includes(acr))) throw fault('sign-on.too-weak');
};

const claimsOf = (
  tokens: client.TokenEndpointResponseHelpers,
  { roleClaim, acrValues = [] }: OpenIdSettings,
): SignOnClaims => {
  const claims = tokens.claims();
  if (!claims) throw fault('sign-on.invalid');
  requireStrength(claims.acr, acrValues);
  return {
    issuer: claims.iss,
    subject: claims.sub,
    authenticatedAt: typeof claims.auth_time === 'number' ? new Date(claims.auth_time * 1_000) : undefined,
    providerSession: textOf(claims['sid']),
    email: textOf(claims['email']),
    name: textOf(claims['name']),
    roles: textsOf(claims[roleClaim]),
  };
};

const readLogoutClaims = (claims: Record<string, unknown>): ProviderLogout => {
  const events = claims['events'];
  const tells = typeof events === 'object' && events !== null && logoutEvent in events;
  const [subject, providerSession] = [textOf(claims['sub']), textOf(claims['sid'])];
  if (!tells || 'nonce' in claims || (subject === undefined && providerSession === undefined)) {
    throw fault('sign-on.invalid');
  }
  return { issuer: textOf(claims['iss']) ?? '', subject, providerSession };
};

/** What the provider says of itself, and its keys. */
interface Discovered {
  configuration: client.Configuration;
  keys: JWTVerifyGetKey | undefined;
}

const askProvider = async (settings: OpenIdSettings): Promise<Discovered> => {
  const configuration = await discover(settings);
  const { jwks_uri } = configuration.serverMetadata();
  const options = { timeoutDuration: timeoutSeconds * 1_000 };
  return { configuration, keys: jwks_uri === undefined ? undefined : createRemoteJWKSet(new URL(jwks_uri), options) };
};

/**
 * Returns a function that asks the provider for its addresses and keys, and again an hour later or shortly after a
 * failure: however many people try, a provider that is away is asked every few seconds.
 */
const createDiscovery = (settings: OpenIdSettings): (() => Promise<Discovered>) => {
  let known: { discovered: Promise<Discovered>; until: number } | undefined;
  return () => {
    if (known && known.until > performance.now()) return known.discovered;
    const asked = { discovered: askProvider(settings), until: performance.now() + keptMs };
    known = asked;
    asked.discovered.catch(() => {
      asked.until = performance.now() + keptAfterFailureMs;
    });
    return asked.discovered;
  };
};

const endSessionUrlOf = (configuration: client.Configuration, redirectUri: string): string | undefined => {
  if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
  const back = new URL('/sign-in', redirectUri).href;
  return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: back }).href;
};

/** Checks a logout token (OpenID Connect Back-Channel Logout 1.0 §2.6). */
const readLogoutToken = async ({ configuration, keys }: Discovered, token: string): Promise<ProviderLogout> => {
  const { issuer } = configuration.serverMetadata();
  if (!keys) throw fault('sign-on.invalid');
  const { payload } = await jwtVerify(token, keys, {
    issuer,
    audience: configuration.clientMetadata().client_id,
    requiredClaims: ['iat', 'jti'],
    maxTokenAge: '10 minutes',
    typ: 'logout+jwt',
  });
  return readLogoutClaims(payload);
};

/**
 * An OpenID provider by the authorization code flow with PKCE (OpenID Connect Core 1.0 §3.1, RFC 7636, RFC 9207). The
 * provider is asked for its addresses when somebody signs in, so that this server starts without it.
 */
export const createOpenIdProvider = (settings: OpenIdSettings, redirectUri: string): OpenIdProvider => {
  const configure = createDiscovery(settings);

  const begin = async ({ fresh }: Freshness) => {
    const { configuration } = await configure();
    const attempt: SignOnAttempt = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: settings.scopes,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      ...(settings.acrValues?.length && { acr_values: settings.acrValues.join(' ') }),
      ...(fresh && { prompt: 'login', max_age: '0' }),
    });
    return { url: url.href, attempt };
  };

  const complete = async (answer: URL, { state, nonce, verifier }: SignOnAttempt, { fresh }: Freshness) => {
    const { configuration } = await configure();
    const address = new URL(redirectUri);
    address.search = answer.search;
    const tokens = await client.authorizationCodeGrant(configuration, address, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
      ...(fresh && { maxAge: freshSeconds }),
    });
    return claimsOf(tokens, settings);
  };

  return {
    begin: (options) => guarded(() => begin(options)),
    complete: (answer, attempt, freshness) => guarded(() => complete(answer, attempt, freshness)),
    endSessionUrl: () => guarded(async () => endSessionUrlOf((await configure()).configuration, redirectUri)),
    readLogout: (token) => guarded(async () => readLogoutToken(await configure(), token)),
  };
};
