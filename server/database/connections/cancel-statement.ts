import { type Client, Connection } from 'pg';
import { driverOf } from './driver.js';

const withinMs = 2_000;

/** The part of the driver's connection that its types leave out. */
interface CancellingConnection {
  stream: { destroy(): void };
  connect(port: number | string, host?: string): void;
  requestSsl(): void;
  cancel(processID: number, secretKey: number): void;
  on(event: string, listener: () => void): void;
}

/**
 * Asks the server to end the statement that a connection waits for, on a separate connection as the protocol requires
 * (PostgreSQL protocol, Canceling Requests in Progress); a pooler passes it on. Nothing shows whether it arrives in
 * time: the statement then fails with query_canceled, or ends by itself.
 */
export const cancelStatement = (client: Client): void => {
  const { processID, secretKey } = driverOf(client);
  if (processID === null || secretKey === null) return;
  const { ssl, host, port } = client;
  const connection = new Connection({ ssl } as never) as unknown as CancellingConnection;
  const timer = setTimeout(() => connection.stream.destroy(), withinMs).unref();
  const send = (): void => connection.cancel(processID, secretKey);
  connection.on('error', () => undefined);
  connection.on('end', () => clearTimeout(timer));
  connection.on('connect', () => (ssl ? connection.requestSsl() : send()));
  connection.on('sslconnect', send);
  if (host.startsWith('/')) connection.connect(`${host}/.s.PGSQL.${port}`);
  else connection.connect(port, host);
};
