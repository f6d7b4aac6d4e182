import type { Result } from '../result.js';
import type { CauseCode } from './catalogue.js';
import type { DomainCode, Reason } from './causes/codes.js';
import type { Facts } from './causes/fault-line.js';
import type { DatabaseFaultKind } from './database-fault.js';
import type { RefusalNote } from './refusal-note.js';

/** A cause of the catalogue, or what is the matter with the database. */
export type ErrorCause = CauseCode | `database.${DatabaseFaultKind}`;

export interface ErrorDetails {
  /** The input field or attribute path to blame. */
  field?: string | undefined;
  reason?: Reason | undefined;
  /** Whole seconds after which a retry makes sense. */
  retryAfter?: number | undefined;
  /** The note for the log and the audit trail, which the caller never sees. */
  refusal?: RefusalNote | undefined;
  /** A stable code for the cause, by which the portal explains it in another language. */
  cause?: ErrorCause | undefined;
  /** The facts of the cause, by name, so that nobody has to read them out of a sentence. */
  facts?: Facts | undefined;
}

/**
 * An expected failure, which `fault` makes. `message` is shown to people: it says what to do next and never holds a
 * secret.
 */
export class DomainError extends Error {
  readonly code: DomainCode;
  readonly details: ErrorDetails & { cause: ErrorCause };

  constructor(code: DomainCode, message: string, details: ErrorDetails & { cause: ErrorCause }) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}

/** Facts that repeat what somebody sent: the provisioning log keeps them, and the caller has them already. */
const personal: ReadonlySet<string> = new Set(['userName', 'displayName', 'path']);

const impersonal = (facts: Facts | undefined): Facts | undefined => {
  const kept = Object.entries(facts ?? {}).filter(([name]) => !personal.has(name));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
};

/**
 * Returns the details that every edge but SCIM's passes on beside the code: nothing personal (docs/api.md, Failures).
 */
export const tellingDetails = ({ field, reason, retryAfter, cause, facts }: ErrorDetails): ErrorDetails => {
  const told = impersonal(facts);
  return {
    ...(field !== undefined && { field }),
    ...(reason !== undefined && { reason }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(cause !== undefined && { cause }),
    ...(told && { facts: told }),
  };
};

/** A failure of input as a parser reports it, before an edge or a resolver throws it. */
export interface InputFault {
  reason: Reason;
  message: string;
  field?: string | undefined;
  cause: CauseCode;
  facts?: Facts | undefined;
}

/** Turns a parser's failure into the error that the edges know. */
export const fromFault = ({ message, ...details }: InputFault): DomainError =>
  new DomainError('BAD_USER_INPUT', message, details);

/** The value of a parser's result, or its failure thrown as the error that the edges know. */
export const unwrap = <T>(result: Result<T, InputFault>): T => {
  if (!result.ok) throw fromFault(result.error);
  return result.value;
};
