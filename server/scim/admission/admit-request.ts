import type { LoadGate } from '../../kernel/load/load-gate.js';
import type { ResourceTypeName } from '../../kernel/schema/definitions/types.js';
import type { ScimHandler, ScimRequest } from '../exchange/exchange.js';
import { scimFault } from '../protocol/scim-errors.js';
import { tidySlashes } from '../vendors.js';
import type { AuthenticateRequest } from './authenticate-request.js';
import { hasBody } from './body.js';
import type { LoadSchemas } from './custom-attributes.js';
import type { LimitRate } from './rate-limit.js';
import { checkAddressLength, checkTransport } from './transport-checks.js';

interface Steps {
  authenticate: AuthenticateRequest;
  limitRate: LimitRate;
  loadSchemas: LoadSchemas;
  gate: LoadGate;
}

/** Tidied only now, so that nothing but the exact paths was reachable without a token. */
const tidyPath = (request: ScimRequest): void => {
  request.url = tidySlashes(request.url);
  try {
    decodeURIComponent(request.path);
  } catch {
    throw scimFault('path.encoding');
  }
};

const typeAt = (path: string): ResourceTypeName | undefined =>
  /^\/(User|Group)s(?:\/|$)/.exec(path)?.[1] as ResourceTypeName | undefined;

/**
 * Checks every request before it is routed: first that its bytes are one request, then its token, and only then its
 * address. This is one handler because every handler adds to the routing cost of each request.
 */
export const admitRequest =
  ({ authenticate, limitRate, loadSchemas, gate }: Steps): ScimHandler =>
  async (request, response, next) => {
    const { exchange } = response.locals;
    checkTransport(request);
    await authenticate(request, exchange);
    await limitRate?.(exchange);
    // A body is read before the gate, so that slow senders take up no room behind it.
    response.locals.gate = gate;
    if (!hasBody(request)) await gate.enter(response);
    checkAddressLength(request);
    tidyPath(request);
    exchange.resourceType = typeAt(request.path);
    exchange.schemas = await loadSchemas(exchange);
    next();
  };
