import type { Socket } from 'node:net';
import type { Client, Connection } from 'pg';

/**
 * The parts of the driver that its types do not declare. If one is ever renamed, the tests of a dying connection fail.
 */
export interface DriverClient {
  /** False while a statement is running, undefined before the connection is ready. */
  readyForQuery?: boolean;
  /** The number of the server's process, and the secret by which its statement can be cancelled. */
  processID: number | null;
  secretKey: number | null;
  connection: Connection & { stream: Socket };
  getStartupConf(): Record<string, string>;
}

/** Returns the client with the driver's undeclared parts. */
export const driverOf = (client: Client): DriverClient => client as unknown as DriverClient;
