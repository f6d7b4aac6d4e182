import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { maskSecrets } from '../kernel/access/mask-secrets.js';
import { type DomainError, tellingDetails } from '../kernel/faults/errors.js';
import { normaliseError } from '../kernel/faults/normalise-error.js';

/** Follows a GraphQL error to what was thrown in a resolver; undefined where GraphQL itself refused the request. */
export const thrownBy = (error: unknown): unknown => {
  let inner: unknown = error;
  while (inner instanceof GraphQLError && inner.originalError) inner = inner.originalError;
  return inner instanceof GraphQLError ? undefined : inner;
};

const domainFormat = (error: DomainError, requestId: string): GraphQLFormattedError => ({
  message: maskSecrets(error.message),
  extensions: {
    code: error.code,
    ...maskSecrets(tellingDetails(error.details)),
    requestId,
  },
});

/**
 * The message for callers who are not signed in when GraphQL refuses a request; it reveals nothing about the schema.
 */
export const genericRefusal = 'The request is not valid GraphQL for this API.';

/** Codes with which Apollo and graphql-js refuse a request before any resolver runs. */
const requestCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'INTROSPECTION_DISABLED',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

export interface FormatOptions {
  requestId: string;
  signedIn: boolean;
  /** Called with every failure that nobody foresaw. */
  onUnexpected: (error: unknown) => void;
}

/**
 * The one shape of a failure at the GraphQL endpoint (docs/api.md, Failures): closed codes, request id, nothing
 * internal.
 */
export const formatError = (
  formatted: GraphQLFormattedError,
  error: unknown,
  { requestId, signedIn, onUnexpected }: FormatOptions,
): GraphQLFormattedError => {
  const thrown = thrownBy(error);
  const domain = normaliseError(thrown);
  const at = formatted.path ? { path: formatted.path } : {};
  if (domain) return { ...domainFormat(domain, requestId), ...at };
  const code = formatted.extensions?.['code'];
  const refused = thrown === undefined && (code === undefined || requestCodes.has(String(code)));
  if (refused) {
    const extensions = { code: 'BAD_USER_INPUT', requestId };
    if (!signedIn) return { message: genericRefusal, extensions };
    const where = formatted.locations ? { locations: formatted.locations } : {};
    return { message: maskSecrets(formatted.message), ...where, extensions };
  }
  onUnexpected(thrown ?? error);
  return { message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId }, ...at };
};
