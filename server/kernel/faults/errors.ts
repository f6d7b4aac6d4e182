import type { Result } from '../result.js';
import type { RefusalNote } from './refusal-note.js';

/** The closed list of expected failures (docs/api.md, Failures). Each edge answers every one of them. */
export const domainCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'BAD_USER_INPUT',
  'TOKEN_LIMIT_REACHED',
  'STALE_VERSION',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
] as const;

export type DomainCode = (typeof domainCodes)[number];

/**
 * Why exactly, where the code alone does not say. The first group are the `scimType` keywords of
 * RFC 7644 §3.12 and RFC 9865 §2.1, which both edges use; the second are ours.
 */
export type Reason =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue'
  | 'invalidVers'
  | 'sensitive'
  | 'invalidCursor'
  | 'expiredCursor'
  | 'invalidCount'
  | 'reauthenticationRequired'
  | 'managedElsewhere';

export interface ErrorDetails {
  /** The input field or attribute path to blame. */
  field?: string | undefined;
  reason?: Reason | undefined;
  /** Whole seconds after which a retry makes sense. */
  retryAfter?: number | undefined;
  /** What the log and the audit trail tell of it; the caller is not told. */
  refusal?: RefusalNote | undefined;
  /** A stable word for what is the matter, e.g. database.readOnly, for whoever explains it in another language. */
  cause?: string | undefined;
  /** What belongs to the cause, by name, so that nobody has to read it out of a sentence. */
  facts?: Readonly<Record<string, string>> | undefined;
}

/** An expected failure. `message` is shown to people: it says what to do next and never holds a secret. */
export class DomainError extends Error {
  readonly code: DomainCode;
  readonly details: ErrorDetails;

  constructor(code: DomainCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}

/** What an error tells beside its code, as every edge but SCIM's passes it on. */
export const tellingDetails = ({ field, reason, retryAfter, cause, facts }: ErrorDetails): ErrorDetails => ({
  ...(field !== undefined && { field }),
  ...(reason !== undefined && { reason }),
  ...(retryAfter !== undefined && { retryAfter }),
  ...(cause !== undefined && { cause }),
  ...(facts !== undefined && { facts }),
});

/** A failure of input as a parser reports it, before an edge or a resolver throws it. */
export interface InputFault {
  reason: Reason;
  message: string;
  field?: string | undefined;
}

export const badInput = (message: string, details: ErrorDetails = {}): DomainError =>
  new DomainError('BAD_USER_INPUT', message, details);

/** Turns a parser's failure into the error that the edges know. */
export const fromFault = (fault: InputFault): DomainError =>
  badInput(fault.message, { reason: fault.reason, field: fault.field });

/** The value of a parser's result, or its failure thrown as the error that the edges know. */
export const unwrap = <T>(result: Result<T, InputFault>): T => {
  if (!result.ok) throw fromFault(result.error);
  return result.value;
};
