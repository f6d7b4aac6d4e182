import { type AdministratorActor, freshSignInMs } from '../../kernel/actor.js';
import type { Context } from '../../kernel/context.js';
import { DomainError } from '../../kernel/faults/errors.js';

/** A secret is shown only to an administrator who gave the password a short while ago. */
export const requireFreshSignIn = ({ actor, clock }: Context): AdministratorActor => {
  if (actor.kind !== 'administrator')
    throw new DomainError('FORBIDDEN', 'Only an administrator who is signed in is shown a secret.');
  if (clock.now().getTime() - actor.authenticatedAt.getTime() > freshSignInMs) {
    throw new DomainError('FORBIDDEN', 'Confirm your password, then try again: this shows a secret.', {
      reason: 'reauthenticationRequired',
    });
  }
  return actor;
};
