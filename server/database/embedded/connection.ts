import { Client } from 'pg';
import { clusterUser } from './cluster.js';

interface ConnectionTarget {
  port: number;
  /** Absent for the superuser. */
  user?: string;
  password: string;
  database: string;
}

/** Returns the address of a database of the embedded cluster. */
export const connectionUrl = ({ port, user = clusterUser, password, database }: ConnectionTarget): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

/** Opens one connection; if it dies later, it ends without an `error` event that would crash the process. */
export const connect = async (target: ConnectionTarget): Promise<Client> => {
  const client = new Client({
    connectionString: connectionUrl(target),
    connectionTimeoutMillis: 2_000,
    keepAlive: true,
    application_name: 'rollcall embedded',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
};
