import type { Request, RequestHandler } from 'express';
import { OperationTypeNode } from 'graphql';
import { guardRequest } from '../../graphql/request-guard.js';
import { readAddressQuery } from '../../kernel/address-query.js';
import { DomainError } from '../../kernel/faults/errors.js';
import { carriesKey } from '../caller/identify-caller.js';
import { type CookieNames, readSessionCookie } from '../caller/session-cookie.js';
import { readGraphqlBody } from './graphql-body.js';
import { type GraphqlRefusal, refuseGraphql } from './graphql-refusal.js';

/** Somebody brought neither a key nor a session (RFC 6750 §3). */
export const keyMissing: GraphqlRefusal = {
  code: 'UNAUTHENTICATED',
  message: 'Send an API key: Authorization: Bearer <key>.',
  headers: { 'WWW-Authenticate': 'Bearer realm="graphql"' },
};

/** Mutations, and operations that come with a cookie, have to come by POST (GraphQL over HTTP §6.2). */
export const onlyByPost: GraphqlRefusal = {
  code: 'BAD_USER_INPUT',
  message: 'Send the operation by POST; an address is answered to API keys, and only where it asks a query.',
  status: 405,
  headers: { Allow: 'POST' },
};

const parameters = ['query', 'operationName', 'variables', 'extensions'] as const;

/**
 * The operation that an address spells out (GraphQL over HTTP §6.1). Throws where a part that is JSON is none, and
 * where there is a parameter twice or one that is not known: variables under another name would be none at all.
 */
const fromAddress = (request: Request): Record<string, unknown> => {
  const address = readAddressQuery(request.url, parameters, { mayBeEmpty: true });
  const { query, operationName, variables, extensions } = address;
  const json = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text));
  return { query, operationName, variables: json(variables), extensions: json(extensions) };
};

const namesMutation = (request: Request): boolean => {
  try {
    const guarded = guardRequest(fromAddress(request));
    return guarded.ok && guarded.operation?.operation === OperationTypeNode.MUTATION;
  } catch {
    return false;
  }
};

/** An operation in an address is answered to keys: a link on another site's page would bring the cookie along. */
const refuseAddress = (request: Request, cookies: CookieNames): GraphqlRefusal | undefined => {
  if (carriesKey(request)) return undefined;
  return namesMutation(request) || readSessionCookie(request, cookies) !== undefined ? onlyByPost : keyMissing;
};

/**
 * JSON by POST, as forms and plain text are what another site's page could send without asking (hostile-input 67); or
 * GET.
 */
export const knownMethods =
  (cookies: CookieNames): RequestHandler =>
  (request, response, next) => {
    if (request.method === 'GET') {
      const refusal = refuseAddress(request, cookies);
      return refusal ? refuseGraphql(response, refusal.code, refusal.message, refusal) : next();
    }
    if (request.method === 'POST') {
      if (request.is('application/json')) return next();
      return refuseGraphql(response, 'BAD_USER_INPUT', 'Send the operation as application/json.');
    }
    response.set('Allow', 'GET, POST');
    return refuseGraphql(response, 'BAD_USER_INPUT', 'Send the operation by POST.', { status: 405 });
  };

/** Puts the operation into the body, wherever it came in. */
export const readOperation: RequestHandler = (request, response, next) => {
  if (request.method === 'POST') {
    return readGraphqlBody(request, response, next);
  }
  try {
    request.body = fromAddress(request);
  } catch (error) {
    if (error instanceof DomainError) return next(error);
    return refuseGraphql(response, 'BAD_USER_INPUT', 'variables and extensions must be JSON.');
  }
  return next();
};
