import type { Authenticate, RequestInfo } from '../../kernel/ports.js';
import { isRepeated } from '../../kernel/wire/repeated-header.js';
import type { OpenExchange, ScimRequest } from '../exchange/exchange.js';
import { ScimError } from '../protocol/scim-errors.js';

/** What the Authorization header holds: a secret to look up, or why not even that; the cause is for the log alone. */
type Credentials = { secret: string } | { cause: string; presented: boolean };

const realm = 'Bearer realm="scim"';

const withoutToken = new ScimError(
  401,
  'Send the SCIM token in the header Authorization: Bearer <token>; the portal generates one.',
  undefined,
  { 'WWW-Authenticate': realm },
);

const withInvalidToken = new ScimError(
  401,
  'The SCIM token is not valid. Check in the portal that it is active and not expired, and paste it again in full.',
  undefined,
  { 'WWW-Authenticate': `${realm}, error="invalid_token"` },
);

const withTwoHeaders = new ScimError(400, 'Send one Authorization header, not several.', undefined, {
  'WWW-Authenticate': `${realm}, error="invalid_request"`,
});

const quote = /^["'“‘]|["'”’]$/;

const findPastingMistake = (secret: string): string | undefined => {
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
    if (rest === '') return { cause: 'bearer.empty', presented: false };
    const mistake = findPastingMistake(rest);
    return mistake ? { cause: mistake, presented: true } : { secret: rest };
  }
  if (quote.test(text)) return { cause: 'bearer.quoted', presented: true };
  return rest === '' && scheme !== ''
    ? { cause: 'bearer.no-scheme', presented: true }
    : { cause: 'bearer.other-scheme', presented: false };
};

/** As RFC 6750 §2.1 has it, and nearly every request. */
const bearer = /^Bearer ([\w.~+/-]+=*)$/i;

/** Reads the header's text, naming the mistakes that people make when they paste a token. */
export const readCredentials = (header: string): Credentials => {
  const secret = bearer.exec(header)?.[1];
  return secret === undefined ? readUnusual(header) : { secret };
};

const refuse = (exchange: OpenExchange, cause: string, error: ScimError): never => {
  exchange.cause = cause;
  throw error;
};

/** Two Authorization headers contradict each other, whichever comes first (hostile-input 12). */
const readHeader = (request: ScimRequest, exchange: OpenExchange): Credentials => {
  const { authorization } = request.headers;
  if (isRepeated(request, 'authorization')) return refuse(exchange, 'bearer.two-headers', withTwoHeaders);
  if (authorization !== undefined) return readCredentials(authorization);
  return { cause: exchange.query.has('access_token') ? 'bearer.in-query' : 'bearer.missing', presented: false };
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
    return refuse(exchange, `token.${authentication.refusal}`, withInvalidToken);
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
    if ('cause' in credentials) {
      return refuse(exchange, credentials.cause, credentials.presented ? withInvalidToken : withoutToken);
    }
    return admit(exchange, credentials.secret, authenticate, exchange.info);
  };
