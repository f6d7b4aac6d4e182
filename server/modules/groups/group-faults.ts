import { DomainError } from '../../kernel/faults/errors.js';

/** Another group has the name, whatever its case, width or Unicode form. */
export const groupNameTaken = (): DomainError =>
  new DomainError('CONFLICT', 'Another group has this displayName; link to it, or choose another name.', {
    field: 'displayName',
    reason: 'uniqueness',
  });

/** There is no such group for this actor. */
export const groupNotFound = (): DomainError =>
  new DomainError('NOT_FOUND', 'There is no group with this id.', { field: 'id' });

/** What an identity provider manages is not edited beside it. */
export const managedByProvider = (): DomainError =>
  new DomainError('FORBIDDEN', 'This group is managed by Okta; change it there.', { reason: 'managedElsewhere' });
