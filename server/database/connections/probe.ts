import { type DatabaseFault, databaseFault, faultOf } from '../../kernel/faults/database-fault.js';
import type { GuardedClient } from './guarded-client.js';
import { knock } from './knock.js';

const howAreYou = `select current_setting('transaction_read_only') as read_only`;
const whoWorks = `select from pg_stat_activity where pid = $1 and state not like 'idle%'`;

type Answer = DatabaseFault | undefined;

const givenUp = (): Error => Object.assign(new Error(faultOf('silent').sentence), { code: 'ETIMEDOUT' });

/**
 * The connections that ask the database for its state; they share nothing with those that serve requests. A pending
 * question stays open however long the silence lasts: a frozen server answers it the moment it continues. Further ones
 * are asked beside it, because the network may have forgotten its connection; the first reply counts.
 */
export class Probe {
  /** The connection that answered last. */
  private main: GuardedClient | undefined;
  /** The connections with a pending question, the oldest first. */
  private readonly asked = new Set<GuardedClient>();
  private question: PromiseWithResolvers<Answer> | undefined;
  private stopKnocking = (): void => undefined;
  private closed = false;

  constructor(private readonly open: () => GuardedClient) {}

  is(client: GuardedClient): boolean {
    return client === this.main || this.asked.has(client);
  }

  /**
   * Asks for the state, on a new connection where the old one has ended; resolves with the fault that the database
   * reports.
   */
  ask(): Promise<Answer> {
    if (this.question) return this.question.promise;
    this.question = Promise.withResolvers();
    const { promise } = this.question;
    void this.put(this.main ?? this.open());
    return promise;
  }

  /** Asks the pending question again on a new connection; of the earlier ones, only the oldest is kept. */
  askAnew(): void {
    if (!this.question) return;
    for (const client of [...this.asked].slice(1)) this.giveUp(client);
    void this.put(this.open());
  }

  /** Checks whether anything listens at the address, and only then asks again. */
  knock(): void {
    this.stopKnocking();
    this.stopKnocking = knock(this.open(), () => this.askAnew());
  }

  /** Returns whether a backend is running a statement, or was left in the middle of a transaction. */
  async isAtWork(backend: number): Promise<boolean> {
    if (!this.main) return true;
    const { rowCount } = await this.main.query(whoWorks, [backend]);
    return rowCount !== 0;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.stopKnocking();
    for (const client of this.asked) if (client !== this.main) this.giveUp(client);
    await this.main?.end();
  }

  private async put(client: GuardedClient): Promise<void> {
    const wasOpen = client === this.main;
    this.asked.add(client);
    try {
      if (!wasOpen) await client.connect();
      const { rows } = await client.query<{ read_only: string }>(howAreYou);
      if (this.asked.has(client)) this.answered(client, rows[0]?.read_only === 'on' ? faultOf('readOnly') : undefined);
    } catch (error) {
      if (this.asked.has(client)) this.failed(client, error as Error, wasOpen);
    }
  }

  private answered(client: GuardedClient, answer: Answer): void {
    this.asked.delete(client);
    for (const other of this.asked) this.giveUp(other);
    this.main = client;
    this.settle()?.resolve(answer);
  }

  /**
   * Retries after the loss of an open connection or a silence, because neither predicts what the next connection meets.
   */
  private failed(client: GuardedClient, error: Error, wasOpen: boolean): void {
    this.giveUp(client);
    if (this.closed || (!wasOpen && databaseFault(error)?.kind !== 'silent')) {
      for (const other of this.asked) this.giveUp(other);
      this.settle()?.reject(error);
    } else if (this.asked.size === 0) void this.put(this.open());
  }

  private giveUp(client: GuardedClient): void {
    this.asked.delete(client);
    if (client === this.main) this.main = undefined;
    client.cut(givenUp());
  }

  private settle(): PromiseWithResolvers<Answer> | undefined {
    const { question } = this;
    this.question = undefined;
    this.stopKnocking();
    return question;
  }
}
