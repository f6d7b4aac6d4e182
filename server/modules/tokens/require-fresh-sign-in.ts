import type { Context } from '../../database/context.js';
import type { AdministratorActor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/errors.js';

const freshForMs = 5 * 60_000;

/** A secret is shown only to an administrator who gave the password within the last five minutes. */
export const requireFreshSignIn = ({ actor, clock }: Context): AdministratorActor => {
  if (actor.kind !== 'administrator') throw new DomainError('FORBIDDEN', 'Only an administrator manages SCIM tokens.');
  if (clock.now().getTime() - actor.authenticatedAt.getTime() > freshForMs) {
    throw new DomainError('FORBIDDEN', 'Confirm your password, then try again: this shows a secret.', {
      reason: 'reauthenticationRequired',
    });
  }
  return actor;
};
