import { DomainError } from './errors.js';

const seconds = (ms: number): string => (ms < 1_000 ? `${ms} ms` : `${Math.round(ms / 1_000)} s`);

/** What the caller of a search is told that was ended at its limit. */
export const searchTooLong = (limitMs: number): DomainError =>
  new DomainError(
    'BAD_USER_INPUT',
    `The search took longer than ${seconds(limitMs)} and was ended. Narrow it: compare userName, externalId, id or ` +
      'emails.value by eq, leave out "contains", "ends with" and "not", or ask for fewer results.',
    { reason: 'tooMany' },
  );
