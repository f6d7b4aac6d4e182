import { type CauseCode, type FaultName, isCauseCode } from '../../kernel/faults/catalogue.js';
import type { DomainCode, Reason } from '../../kernel/faults/causes/codes.js';
import type { Facts } from '../../kernel/faults/causes/fault-line.js';
import type { DomainError, ErrorCause, InputFault } from '../../kernel/faults/errors.js';
import { type GivenFacts, readLine } from '../../kernel/faults/fault.js';
import { normaliseError } from '../../kernel/faults/normalise-error.js';
import type { Result } from '../../kernel/result.js';
import type { ResourceTypeName } from '../../kernel/schema/definitions/types.js';
import { overloadStatus } from '../vendors.js';

interface Refusal {
  status: number;
  detail: string;
  scimType?: string | undefined;
  headers?: Readonly<Record<string, string>>;
  cause: CauseCode;
  facts?: Facts | undefined;
}

/** An answer other than success, as it is sent but for the log id. `scimFault` makes it. */
export class ScimError extends Error {
  readonly status: number;
  readonly scimType: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** The catalogue's code of the cause, for the provisioning log; so are the facts. */
  readonly causeCode: CauseCode;
  readonly facts: Facts | undefined;

  constructor({ status, detail, scimType, headers = {}, cause, facts }: Refusal) {
    super(detail);
    this.name = 'ScimError';
    this.status = status;
    this.scimType = scimType;
    this.headers = headers;
    this.causeCode = cause;
    this.facts = facts;
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

/** The keyword of each reason in RFC 7644 §3.12 or RFC 9865 §2.1; undefined for reasons that SCIM does not have. */
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

const statusFor = (code: DomainCode, reason: Reason | undefined): number =>
  reason === 'sensitive' ? 403 : statusOf[code];

const withScimType = (reason: Reason | undefined) => ({ scimType: reason && scimTypeOf[reason] });

/** A refusal of this edge, as the catalogue has it. */
export const scimFault = <Name extends FaultName>(name: Name, ...[facts]: GivenFacts<Name>): ScimError => {
  const { code, reason, status = statusFor(code, reason), message, ...rest } = readLine(name, facts);
  return new ScimError({ status, detail: message, ...withScimType(reason), ...rest });
};

/** Returns a copy of an error with additional headers. */
export const withHeaders = (
  { status, message, scimType, headers, causeCode: cause, facts }: ScimError,
  more: Readonly<Record<string, string>>,
): ScimError => new ScimError({ status, detail: message, scimType, headers: { ...headers, ...more }, cause, facts });

/**
 * Returns the cause and the facts for the log. The faults of the database share one cause, and their own code is a
 * fact.
 */
const recorded = (cause: ErrorCause, facts: Facts | undefined): Pick<Refusal, 'cause' | 'facts'> =>
  isCauseCode(cause) ? { cause, facts } : { cause: 'database.away', facts: { database: cause.split('.')[1] ?? '' } };

const fromDomainError = ({ code, message, details }: DomainError, userAgent: string | undefined): ScimError => {
  const { reason, retryAfter = defaultRetryAfter, cause, facts } = details;
  const answer = { detail: message, ...withScimType(reason), ...recorded(cause, facts) };
  if (code !== 'UNAVAILABLE' && code !== 'RATE_LIMITED') {
    return new ScimError({ status: statusFor(code, reason), ...answer });
  }
  const status = code === 'UNAVAILABLE' ? overloadStatus(userAgent) : statusOf[code];
  const seconds = Math.max(1, Math.ceil(retryAfter));
  return new ScimError({ status, ...answer, headers: { 'Retry-After': String(seconds) } });
};

/** Turns any failure into an answer; an unforeseen one reveals nothing but its log id. */
export const toScimError = (error: unknown, userAgent: string | undefined): ScimError => {
  if (error instanceof ScimError) return error;
  const expected = normaliseError(error);
  if (expected) return fromDomainError(expected, userAgent);
  const detail = 'Something went wrong on this server; its log has the details.';
  return new ScimError({ status: 500, detail, cause: 'unexpected' });
};

/** Returns the parser's value, or throws its failure as a SCIM error. */
export const unwrap = <T>(result: Result<T, InputFault>): T => {
  if (result.ok) return result.value;
  const { reason, message, cause, facts } = result.error;
  const status = statusFor('BAD_USER_INPUT', reason);
  throw new ScimError({ status, detail: message, ...withScimType(reason), cause, facts });
};

const endpoint = /^(?:Users|Groups)$/i;

/** The 404 for an id that nobody has, or that cannot be one: an endpoint for an id was pasted into the base URL. */
export const notFound = (type: ResourceTypeName, id = ''): ScimError => {
  const isUser = type === 'User';
  if (endpoint.test(id)) return scimFault(isUser ? 'path.resource' : 'path.resource/group', { endpoint: `/${id}` });
  return scimFault(isUser ? 'user.not-found/look-up' : 'group.not-found/look-up');
};
