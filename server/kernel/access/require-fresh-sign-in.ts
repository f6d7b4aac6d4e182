import { type Actor, type AdministratorActor, freshSignInMs } from '../actor.js';
import { fault } from '../faults/fault.js';

/** The part of a request's context that is needed here. */
interface Asked {
  actor: Actor;
  clock: { now(): Date };
}

const requireFresh = (actor: AdministratorActor, clock: Asked['clock']): void => {
  if (clock.now().getTime() - actor.authenticatedAt.getTime() <= freshSignInMs) return;
  throw fault('session.fresh-needed');
};

/** Refuses everyone but an administrator who gave the password a short while ago. */
export const requireFreshSignIn = ({ actor, clock }: Asked): AdministratorActor => {
  if (actor.kind !== 'administrator') throw fault('session.administrator-only');
  requireFresh(actor, clock);
  return actor;
};

/** Refuses an administrator whose password was given too long ago; integrators need no more than their permission. */
export const requireFreshAdministrator = ({ actor, clock }: Asked): void => {
  if (actor.kind === 'administrator') requireFresh(actor, clock);
};
