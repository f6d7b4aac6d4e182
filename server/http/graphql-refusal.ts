import type { Response } from 'express';
import type { DomainCode } from '../kernel/errors.js';

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
};

/** Refuses a request at the GraphQL door in that door's own shape (edges 61–75). */
export const refuseGraphql = (
  response: Response,
  code: DomainCode,
  message: string,
  status: number = graphqlStatus[code],
  field?: string,
): void => {
  const { requestId } = response.locals.request;
  response
    .status(status)
    .json({ errors: [{ message, extensions: { code, ...(field !== undefined && { field }), requestId } }] });
};
