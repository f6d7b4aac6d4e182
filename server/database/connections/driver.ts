import type { Socket } from 'node:net';
import type { Client, Connection } from 'pg';

/** What the driver has but its types do not name. The tests of a dying connection fail should it ever be renamed. */
export interface DriverClient {
  /** False while a statement is under way, undefined before the connection is ready. */
  readyForQuery?: boolean;
  /** The number of the server's process, and the secret by which its statement can be cancelled. */
  processID: number | null;
  secretKey: number | null;
  connection: Connection & { stream: Socket };
  getStartupConf(): Record<string, string>;
}

/** The driver's own view of a client. */
export const driverOf = (client: Client): DriverClient => client as unknown as DriverClient;
