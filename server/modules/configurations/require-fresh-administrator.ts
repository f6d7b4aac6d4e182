import { freshSignInMs } from '../../kernel/actor.js';
import type { Context } from '../../kernel/context.js';
import { DomainError } from '../../kernel/faults/errors.js';

/** Secrets are for integrators; an administrator is shown them only a short while after giving the password. */
export const requireFreshAdministrator = ({ actor, clock }: Context): void => {
  if (actor.kind !== 'administrator' || clock.now().getTime() - actor.authenticatedAt.getTime() <= freshSignInMs)
    return;
  throw new DomainError('FORBIDDEN', 'Confirm your password, then try again: this shows secrets.', {
    reason: 'reauthenticationRequired',
  });
};
