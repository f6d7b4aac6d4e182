import type { Response } from 'express';
import type { Locations } from '../../graphql/request-guard.js';
import type { DomainCode } from '../../kernel/faults/causes/codes.js';
import type { ErrorCause } from '../../kernel/faults/errors.js';

/** The status of each expected failure, where a request fails before an engine runs it. */
export const graphqlStatus: Record<DomainCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  BAD_USER_INPUT: 400,
  TOKEN_LIMIT_REACHED: 409,
  STALE_VERSION: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  PERSISTED_QUERY_NOT_SUPPORTED: 400,
};

/** The details of a refusal beside its code and message. */
export interface RefusalDetails {
  /** The status, where it is not the one of the code. */
  status?: number;
  /** The places in the text of the operation. */
  locations?: Locations | undefined;
  /** The time to wait, in whole seconds. */
  retryAfter?: number | undefined;
  /** The argument or variable to blame. */
  field?: string | undefined;
  headers?: Readonly<Record<string, string>>;
  /** The catalogue's code of the cause. */
  cause?: ErrorCause | undefined;
}

/** The reason why a request is not answered. */
export interface GraphqlRefusal extends RefusalDetails {
  code: DomainCode;
  message: string;
}

/** Refuses a request at the GraphQL endpoint in that endpoint's own shape (hostile-input 61–75). */
export const refuseGraphql = (
  response: Response,
  code: DomainCode,
  message: string,
  { status = graphqlStatus[code], locations, retryAfter, field, cause, headers = {} }: RefusalDetails = {},
): void => {
  response.set(headers);
  const { requestId } = response.locals.request;
  if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter));
  const at = locations ? { locations } : {};
  const extensions = {
    code,
    ...(field !== undefined && { field }),
    ...(cause !== undefined && { cause }),
    ...(retryAfter !== undefined && { retryAfter }),
    requestId,
  };
  response
    .status(status)
    .type('json')
    .json({ errors: [{ message, ...at, extensions }] });
};
