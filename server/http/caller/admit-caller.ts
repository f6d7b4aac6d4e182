import type { Request, Response } from 'express';
import type { Actor } from '../../kernel/actor.js';
import type { LoadGate, LoadGates } from '../../kernel/load/load-gate.js';
import type { SpendAllowance } from '../../kernel/ports.js';
import { chargeKey, perRequest } from './charge-key.js';
import type { Callers } from './identify-caller.js';

export interface AdmitDependencies {
  callers: Callers;
  /** Spends points of a key's allowance. */
  spend: SpendAllowance;
  /** The gates that limit how much work is in progress at once. */
  gates: Pick<LoadGates, 'signedIn' | 'anonymous' | 'files'>;
}

/** The terms on which an endpoint admits a caller. */
export interface Terms {
  /** Points that a key pays beside those of every request. */
  cost: number;
  /** The gate at which callers who are signed in wait. */
  gate: 'signedIn' | 'files';
}

/**
 * Resolves to the sender of a request as soon as there is room for it; rejects if there is none, or if the sender is
 * refused.
 */
export type AdmitCaller = (request: Request, response: Response, terms: Terms) => Promise<Actor>;

/**
 * Admits the caller of every endpoint beside GraphQL: it identifies the caller, charges a key, and waits at the gate,
 * so that no address works for a caller without all three.
 */
export const createAdmitCaller =
  ({ callers, spend, gates }: AdmitDependencies): AdmitCaller =>
  async (request, response, { cost, gate }) => {
    const caller = await callers.identify(request, response.locals.request);
    if (!caller.ok) {
      response.set('WWW-Authenticate', caller.authenticate);
      throw caller.error;
    }
    const { actor } = caller;
    response.locals.actor = actor;
    await chargeKey(spend, response)(perRequest + cost);
    const entered: LoadGate = actor.kind === 'anonymous' ? gates.anonymous : gates[gate];
    await entered.enter(response);
    return actor;
  };
