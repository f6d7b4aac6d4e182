import { type DatabaseFault, databaseFault, faultOf } from '../../kernel/database-fault.js';
import type { GuardedClient } from './guarded-client.js';

const howAreYou = `select current_setting('transaction_read_only') as read_only`;
const whoWorks = `select from pg_stat_activity where pid = $1 and state not like 'idle%'`;

/** The connection that asks the database how it is; it shares nothing with those that serve requests. */
export class Probe {
  private client: GuardedClient | undefined;
  private opening: Promise<unknown> | undefined;
  private lost = false;

  constructor(private readonly open: () => GuardedClient) {}

  is(client: GuardedClient): boolean {
    return client === this.client;
  }

  /** Whether the last question was not answered. */
  get isLost(): boolean {
    return this.lost;
  }

  /** Asks, on a new connection where the old one ended meanwhile; answers what the database says against itself. */
  async ask(): Promise<DatabaseFault | undefined> {
    try {
      return await this.askOnce();
    } catch (error) {
      const wasOpen = this.client !== undefined && this.opening === undefined;
      this.drop(error as Error);
      this.lost = true;
      // A connection that somebody ended says nothing about the next one; silence does.
      if (!wasOpen || databaseFault(error)?.kind === 'silent') throw error;
      return this.askOnce();
    }
  }

  /** Whether a process of the server is at work on a statement, or was left in the middle of a transaction. */
  async isAtWork(backend: number): Promise<boolean> {
    const client = await this.use();
    const { rowCount } = await client.query(whoWorks, [backend]);
    return rowCount !== 0;
  }

  drop(error: Error): void {
    const { client } = this;
    this.client = undefined;
    this.opening = undefined;
    client?.cut(error);
  }

  async close(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    await client?.end();
  }

  private async askOnce(): Promise<DatabaseFault | undefined> {
    const client = await this.use();
    const { rows } = await client.query<{ read_only: string }>(howAreYou);
    this.lost = false;
    return rows[0]?.read_only === 'on' ? faultOf('readOnly') : undefined;
  }

  private async use(): Promise<GuardedClient> {
    const client = this.client ?? this.open();
    if (this.client === undefined) {
      this.client = client;
      this.opening = client.connect();
    }
    await this.opening;
    if (this.client === client) this.opening = undefined;
    return client;
  }
}
