import { type Actor, type AdministratorActor, freshSignInMs } from '../actor.js';
import { fault } from '../faults/fault.js';

/** The part of a request's context that is needed here. */
interface Asked {
  actor: Actor;
  clock: { now(): Date };
}

/** The reason for asking again: a secret is shown, or somebody's access changes. */
type Occasion = 'secret' | 'access';

const requireFresh = (actor: AdministratorActor, clock: Asked['clock'], occasion: Occasion): void => {
  if (clock.now().getTime() - actor.authenticatedAt.getTime() <= freshSignInMs) return;
  throw fault(occasion === 'secret' ? 'session.fresh-needed' : 'session.fresh-needed/access');
};

/** Refuses everyone but an administrator who gave the password a short while ago. */
export const requireFreshSignIn = ({ actor, clock }: Asked, occasion: Occasion = 'secret'): AdministratorActor => {
  if (actor.kind !== 'administrator') throw fault('session.administrator-only');
  requireFresh(actor, clock, occasion);
  return actor;
};

/** Refuses an administrator whose password was given too long ago; integrators need no more than their permission. */
export const requireFreshAdministrator = ({ actor, clock }: Asked): void => {
  if (actor.kind === 'administrator') requireFresh(actor, clock, 'secret');
};
