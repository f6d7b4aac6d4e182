import type { Exchange, LiveSubject, RunStatement } from '../../kernel/ports.js';
import { type Sql, sql } from '../../query/index.js';
import { observedActs, SetupAct } from './observed-acts.js';

interface Dependencies {
  statement: RunStatement;
  changed: (subject: LiveSubject, id: string) => void;
  onFailure: (error: unknown) => void;
}

export interface SetupObserver {
  /** Reads exchanges that the provisioning log has written; costs nothing once every act of a connection is known. */
  observe: (batch: readonly Exchange[]) => void;
  /** Resolves when all observations are written. */
  flush: () => Promise<void>;
}

const insert = (connectionId: string, act: SetupAct, at: Date): Sql =>
  sql`insert into setup_observations (connection_id, act, at) values (${connectionId}, ${act}, ${at})
    on conflict (connection_id, act) do nothing`;

/** These acts prove every step, so that no further exchange has to be read. */
const sufficient = [SetupAct.TEST, SetupAct.CREATE, SetupAct.UPDATE, SetupAct.DEACTIVATE, SetupAct.PUSH];

/** The acts of a connection that one process has seen. */
class Witness {
  private readonly known = new Set<SetupAct>();
  private complete = false;

  /** Returns the acts of an exchange that are seen for the first time. */
  firsts(exchange: Exchange): SetupAct[] {
    if (this.complete) return [];
    const fresh = observedActs(exchange).filter((act) => !this.known.has(act));
    for (const act of fresh) this.known.add(act);
    this.complete = sufficient.every((act) => this.known.has(act));
    return fresh;
  }

  /** Forgets an act that could not be written, so that the next one is written. */
  forget(act: SetupAct): void {
    this.known.delete(act);
    this.complete = false;
  }
}

/** Records when each connection first did what the set-up guide waits for. */
export const createSetupObserver = ({ statement, changed, onFailure }: Dependencies): SetupObserver => {
  const witnesses = new Map<string, Witness>();
  let writing: Promise<void> = Promise.resolve();

  const witnessOf = (connectionId: string): Witness => {
    const witness = witnesses.get(connectionId) ?? new Witness();
    witnesses.set(connectionId, witness);
    return witness;
  };
  const write = async (connectionId: string, act: SetupAct, at: Date): Promise<void> => {
    try {
      await statement(insert(connectionId, act, at));
      changed('PROVISIONING', connectionId);
    } catch (error) {
      witnessOf(connectionId).forget(act);
      onFailure(error);
    }
  };

  return {
    observe: (batch) => {
      for (const exchange of batch) {
        const { connectionId, at } = exchange;
        if (connectionId === undefined) continue;
        for (const act of witnessOf(connectionId).firsts(exchange)) {
          writing = writing.then(() => write(connectionId, act, at));
        }
      }
    },
    flush: () => writing,
  };
};
