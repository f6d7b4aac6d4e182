import type { DomainError } from '../../kernel/faults/errors.js';
import { fault } from '../../kernel/faults/fault.js';

/** Another group has the name, ignoring case, width and Unicode form. */
export const groupNameTaken = (displayName: string): DomainError => fault('group.name-taken', { displayName });

/** This actor sees no such group. */
export const groupNotFound = (): DomainError => fault('group.not-found');

/** The identity provider manages the group, so nobody else may edit it. */
export const managedByProvider = (): DomainError => fault('group.managed');
