import { catalogue } from './catalogue.js';
import { databaseFault } from './database-fault.js';
import { DomainError } from './errors.js';
import { faultWith } from './fault.js';

const codeOf = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
};

const retryableCodes = new Set([
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '23503', // foreign_key_violation: what was found was deleted before it could be referred to
]);

/** Somebody else was in the way: the whole mutation may simply run again. */
export const isRetryable = (error: unknown): boolean => retryableCodes.has(codeOf(error) ?? '');

/** PostgreSQL's class 22: a value does not fit its type. */
export const isDataException = (error: unknown): boolean => codeOf(error)?.startsWith('22') ?? false;

/** PostgreSQL's unique_violation, with the name of the constraint. */
export const violatedConstraint = (error: unknown): string | undefined =>
  codeOf(error) === '23505' ? (error as { constraint?: string }).constraint : undefined;

const cannotAnswer = catalogue['database.away'].text();

/**
 * Returns the error that the edges answer with: an expected failure as it is, an unavailable or overloaded database as
 * UNAVAILABLE, and undefined for anything unforeseen (which the edges must not describe).
 */
export const normaliseError = (error: unknown): DomainError | undefined => {
  if (error instanceof DomainError) return error;
  const fault = databaseFault(error);
  if (fault) {
    const { kind, sentence, retryAfter } = fault;
    return new DomainError('UNAVAILABLE', `${cannotAnswer} ${sentence}`, { retryAfter, cause: `database.${kind}` });
  }
  return isRetryable(error) ? faultWith('database.away', { retryAfter: 2 }) : undefined;
};
