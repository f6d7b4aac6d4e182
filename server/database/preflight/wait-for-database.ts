import { setTimeout as wait } from 'node:timers/promises';
import { type DatabaseFaultKind, databaseFault } from '../../kernel/faults/database-fault.js';
import type { GuardedClient } from '../connections/guarded-client.js';
import type { Route } from '../connections/route.js';
import { describeFailure, placeOf } from './refusal.js';

const patienceMs = 60_000;
const betweenMs = 500;

/** Faults that pass by themselves when everything is started at the same time. */
const passing = new Set<DatabaseFaultKind>(['unreachable', 'silent', 'starting', 'exhausted']);

export interface WaitProps {
  /** The variable that holds the address. */
  name: string;
  say: (message: string) => void;
  waitMs?: number | undefined;
}

/** Connects to a server that may not be up yet: waits up to a minute and reports the fault that it waits for. */
export const waitForDatabase = async (
  route: Route,
  { name, say, waitMs = patienceMs }: WaitProps,
): Promise<GuardedClient> => {
  const giveUpAt = performance.now() + waitMs;
  let said: string | undefined;
  for (;;) {
    const client = route.client();
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end();
      const fault = databaseFault(error);
      const refusal = describeFailure(route, name, error);
      if (!fault || !passing.has(fault.kind) || /startup parameter/.test(String(error))) throw refusal;
      if (performance.now() > giveUpAt) throw refusal;
      if (said !== fault.kind) say(`Waiting for the database at ${placeOf(route)}. ${fault.sentence}`);
      said = fault.kind;
    }
    await wait(betweenMs);
  }
};
