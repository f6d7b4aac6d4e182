import type { DomainError } from '../../kernel/faults/errors.js';
import { fault } from '../../kernel/faults/fault.js';

/** Another user has the userName, ignoring case, width and Unicode form. */
export const userNameTaken = (userName: string, byLocal = false): DomainError =>
  fault(byLocal ? 'user.taken-by-local' : 'user.taken', { userName });

/** This actor sees no such user. */
export const userNotFound = (): DomainError => fault('user.not-found');

/** The identity provider manages the user, so nobody else may edit it. */
export const managedByProvider = (): DomainError => fault('user.managed');
