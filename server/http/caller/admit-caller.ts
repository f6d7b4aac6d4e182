import type { Request, Response } from 'express';
import type { Actor } from '../../kernel/actor.js';
import type { LoadGate, LoadGates } from '../../kernel/load/load-gate.js';
import type { SpendAllowance } from '../../kernel/ports.js';
import { chargeKey, perRequest } from './charge-key.js';
import type { Callers } from './identify-caller.js';

export interface AdmitDependencies {
  callers: Callers;
  /** What each key may ask for in a while. */
  spend: SpendAllowance;
  /** What is taken on at once. */
  gates: Pick<LoadGates, 'signedIn' | 'anonymous' | 'files'>;
}

/** What an endpoint asks of who comes. */
export interface Terms {
  /** Points that a key pays beside those of every request. */
  cost: number;
  /** Where those wait who are signed in. */
  gate: 'signedIn' | 'files';
}

/**
 * Resolves to who sent a request, as soon as there is room for it; rejects where there is none, or nobody is let in.
 */
export type AdmitCaller = (request: Request, response: Response, terms: Terms) => Promise<Actor>;

/**
 * What every endpoint beside GraphQL does first. Who asks is found out, a key pays, and the gate is passed, so that no
 * address does the server's work without any of the three.
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
