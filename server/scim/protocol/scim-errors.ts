import type { DomainCode, DomainError, InputFault, Reason } from '../../kernel/faults/errors.js';
import { normaliseError } from '../../kernel/faults/normalise-error.js';
import type { Result } from '../../kernel/result.js';
import { overloadStatus } from '../vendors.js';

/** An answer other than success, as it goes over the wire but for the log id. */
export class ScimError extends Error {
  readonly status: number;
  readonly scimType: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, detail: string, scimType?: string, headers: Record<string, string> = {}) {
    super(detail);
    this.name = 'ScimError';
    this.status = status;
    this.scimType = scimType;
    this.headers = headers;
  }
}

const statusOf: Record<DomainCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  BAD_USER_INPUT: 400,
  TOKEN_LIMIT_REACHED: 409,
  STALE_VERSION: 412,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  PERSISTED_QUERY_NOT_SUPPORTED: 400,
};

/** Which reasons are keywords of RFC 7644 §3.12 or RFC 9865 §2.1; the others are not for this edge. */
const scimTypeOf: Record<Reason, string | undefined> = {
  invalidFilter: 'invalidFilter',
  tooMany: 'tooMany',
  uniqueness: 'uniqueness',
  mutability: 'mutability',
  invalidSyntax: 'invalidSyntax',
  invalidPath: 'invalidPath',
  noTarget: 'noTarget',
  invalidValue: 'invalidValue',
  invalidVers: 'invalidVers',
  sensitive: 'sensitive',
  invalidCursor: 'invalidCursor',
  expiredCursor: 'expiredCursor',
  invalidCount: 'invalidCount',
  reauthenticationRequired: undefined,
  managedElsewhere: undefined,
};

const defaultRetryAfter = 10;

const inputStatus = (reason: Reason | undefined): number => (reason === 'sensitive' ? 403 : 400);

const fromDomainError = ({ code, message, details }: DomainError, userAgent: string | undefined): ScimError => {
  const scimType = details.reason && scimTypeOf[details.reason];
  if (code === 'BAD_USER_INPUT') return new ScimError(inputStatus(details.reason), message, scimType);
  if (code !== 'UNAVAILABLE' && code !== 'RATE_LIMITED') return new ScimError(statusOf[code], message, scimType);
  const status = code === 'UNAVAILABLE' ? overloadStatus(userAgent) : statusOf[code];
  const seconds = Math.max(1, Math.ceil(details.retryAfter ?? defaultRetryAfter));
  return new ScimError(status, message, scimType, { 'Retry-After': String(seconds) });
};

/** The answer to any failure; what nobody foresaw says nothing but its log id. */
export const toScimError = (error: unknown, userAgent: string | undefined): ScimError => {
  if (error instanceof ScimError) return error;
  const expected = normaliseError(error);
  return expected
    ? fromDomainError(expected, userAgent)
    : new ScimError(500, 'Something went wrong on this server; its log has the details.');
};

/** The parser's value, or its failure as the answer. */
export const unwrap = <T>(result: Result<T, InputFault>): T => {
  if (result.ok) return result.value;
  const { reason, message } = result.error;
  throw new ScimError(inputStatus(reason), message, scimTypeOf[reason]);
};

/** The 404 for an id that nobody has, or that cannot be one. */
export const notFound = (what: string): ScimError =>
  new ScimError(404, `There is no ${what} with this id; it may have been deleted. Look it up again by a filter.`);
