import type { DomainError } from '../../kernel/faults/errors.js';
import { fault } from '../../kernel/faults/fault.js';

/** Another user has the userName, whatever its case, width or Unicode form. */
export const userNameTaken = (userName: string, byLocal = false): DomainError =>
  fault(byLocal ? 'user.taken-by-local' : 'user.taken', { userName });

/** There is no such user for this actor. */
export const userNotFound = (): DomainError => fault('user.not-found');

/** What an identity provider manages is not edited beside it. */
export const managedByProvider = (): DomainError => fault('user.managed');
