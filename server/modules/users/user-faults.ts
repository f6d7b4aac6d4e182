import { DomainError } from '../../kernel/faults/errors.js';

/** Another user has the userName, whatever its case, width or Unicode form. */
export const userNameTaken = (): DomainError =>
  new DomainError('CONFLICT', 'Another user has this userName; find it by a userName filter, or choose another.', {
    field: 'userName',
    reason: 'uniqueness',
  });

/** There is no such user for this actor. */
export const userNotFound = (): DomainError =>
  new DomainError('NOT_FOUND', 'There is no user with this id.', { field: 'id' });

/** What an identity provider manages is not edited beside it. */
export const managedByProvider = (): DomainError =>
  new DomainError('FORBIDDEN', 'This user is managed by Okta; change it there.', { reason: 'managedElsewhere' });
