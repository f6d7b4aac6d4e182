import type { FaultName } from '../../kernel/faults/catalogue.js';
import type { Authenticate, RequestInfo, TokenRefusal } from '../../kernel/ports.js';
import { isRepeated } from '../../kernel/wire/repeated-header.js';
import type { OpenExchange, ScimRequest } from '../exchange/exchange.js';
import { type ScimError, scimFault, withHeaders } from '../protocol/scim-errors.js';

type BearerCause = Extract<FaultName, `bearer.${string}`>;

/** The content of the Authorization header: a secret to look up, or the fault that leaves none. */
type Credentials = { secret: string } | { cause: BearerCause };

const realm = 'Bearer realm="scim"';

/** The faults of requests that presented nothing that could be a token (RFC 6750 §3.1). */
const withoutToken: ReadonlySet<FaultName> = new Set([
  'bearer.missing',
  'bearer.empty',
  'bearer.other-scheme',
  'bearer.in-query',
]);

const challengeFor = (cause: FaultName): string => {
  if (cause === 'bearer.two-headers') return `${realm}, error="invalid_request"`;
  return withoutToken.has(cause) ? realm : `${realm}, error="invalid_token"`;
};

const refusal = (cause: BearerCause | `token.${TokenRefusal}`): ScimError =>
  withHeaders(scimFault(cause), { 'WWW-Authenticate': challengeFor(cause) });

const quote = /^["'“‘]|["'”’]$/;

const findPastingMistake = (secret: string): BearerCause | undefined => {
  if (/^bearer\s/i.test(secret)) return 'bearer.doubled';
  if (quote.test(secret)) return 'bearer.quoted';
  return /\s/.test(secret) ? 'bearer.blank-inside' : undefined;
};

/** Node reads header bytes as Latin-1; a pasted non-breaking space or curly quote mostly comes as UTF-8. */
const decodeHeader = (header: string): string => {
  const text = Buffer.from(header, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? header : text;
};

const readUnusual = (header: string): Credentials => {
  const text = decodeHeader(header).trim();
  const [, scheme = '', rest = ''] = /^(\S*) *(.*)$/s.exec(text) ?? [];
  if (scheme.toLowerCase() === 'bearer') {
    if (rest === '') return { cause: 'bearer.empty' };
    const mistake = findPastingMistake(rest);
    return mistake ? { cause: mistake } : { secret: rest };
  }
  if (quote.test(text)) return { cause: 'bearer.quoted' };
  return rest === '' && scheme !== '' ? { cause: 'bearer.no-scheme' } : { cause: 'bearer.other-scheme' };
};

/** The form of RFC 6750 §2.1, which nearly every request has. */
const bearer = /^Bearer ([\w.~+/-]+=*)$/i;

/** Reads the header's text, naming the mistakes that people make when they paste a token. */
export const readCredentials = (header: string): Credentials => {
  const secret = bearer.exec(header)?.[1];
  return secret === undefined ? readUnusual(header) : { secret };
};

/** Two Authorization headers contradict each other, whichever comes first (hostile-input 12). */
const readHeader = (request: ScimRequest, exchange: OpenExchange): Credentials => {
  const { authorization } = request.headers;
  if (isRepeated(request, 'authorization')) throw refusal('bearer.two-headers');
  if (authorization !== undefined) return readCredentials(authorization);
  return { cause: exchange.query.has('access_token') ? 'bearer.in-query' : 'bearer.missing' };
};

const admit = async (
  exchange: OpenExchange,
  secret: string,
  authenticate: Authenticate,
  info: RequestInfo,
): Promise<void> => {
  const authentication = await authenticate(secret, info);
  if (!authentication.ok) {
    exchange.tokenId = authentication.tokenId;
    exchange.connectionId = authentication.connectionId;
    throw refusal(`token.${authentication.refusal}`);
  }
  exchange.actor = authentication.actor;
  exchange.tokenId = authentication.actor.id;
  exchange.connectionId = authentication.actor.connectionId;
};

export type AuthenticateRequest = (request: ScimRequest, exchange: OpenExchange) => Promise<void>;

/** Lets nobody past without a valid SCIM token, whatever the path. */
export const authenticateRequest =
  (authenticate: Authenticate): AuthenticateRequest =>
  async (request, exchange) => {
    const credentials = readHeader(request, exchange);
    if ('cause' in credentials) throw refusal(credentials.cause);
    return admit(exchange, credentials.secret, authenticate, exchange.info);
  };
