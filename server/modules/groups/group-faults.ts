import type { DomainError } from '../../kernel/faults/errors.js';
import { fault } from '../../kernel/faults/fault.js';

/** Another group has the name, whatever its case, width or Unicode form. */
export const groupNameTaken = (displayName: string): DomainError => fault('group.name-taken', { displayName });

/** There is no such group for this actor. */
export const groupNotFound = (): DomainError => fault('group.not-found');

/** What an identity provider manages is not edited beside it. */
export const managedByProvider = (): DomainError => fault('group.managed');
