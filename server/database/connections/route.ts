import { type Client, type ClientConfig, TypeOverrides } from 'pg';
import { parseIntoClientConfig } from 'pg-connection-string';
import type { DatabaseFault } from '../../kernel/faults/database-fault.js';
import { GuardedClient, type GuardProps } from './guarded-client.js';
import { readInstants } from './read-instants.js';
import { verifyHost } from './verify-host.js';
import { Watch } from './watch.js';

/**
 * The deadline for opening a connection, so that a request is answered within 3 s; libpq's `connect_timeout` in the
 * address, in whole seconds, replaces it.
 */
const connectWithinMs = 2_500;
/** After so long without a packet the system sends keep-alive probes, one a second. */
const keepAliveAfterMs = 5_000;

export interface RouteProps {
  url: string;
  /** True where a pooler listens at the address, which assigns sessions for one transaction at a time. */
  pooled?: boolean | undefined;
  onChange?: ((fault: DatabaseFault | undefined, awayMs: number) => void) | undefined;
}

/** One address of the database, with the watch over all connections to it. */
export interface Route {
  url: string;
  /** The driver's options; the password is among them. */
  config: ClientConfig;
  pooled: boolean;
  watch: Watch;
  /** Makes a connection that is not opened yet. */
  client(options?: ClientConfig, guard?: Partial<GuardProps>): GuardedClient;
  /** The class by which pools make connections, and one whose sessions have settings of their own. */
  Client: typeof Client;
  clientClass(settings: Readonly<Record<string, string>>): typeof Client;
  close(): Promise<void>;
}

/** Parses an address; the driver also reads the certificates and keys that it names. */
const parse = (url: string): ClientConfig => {
  try {
    return parseIntoClientConfig(url);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (!code || !path) throw error;
    throw new Error(`${path} cannot be read (${code}); correct sslrootcert, sslcert or sslkey in DATABASE_URL.`);
  }
};

/** Returns the deadline of an address; the driver passes on parameters that it does not know. */
const deadlineOf = ({ connect_timeout: seconds }: ClientConfig & { connect_timeout?: unknown }): number => {
  const given = Number(seconds ?? 0);
  return Number.isInteger(given) && given > 0 ? given * 1_000 : connectWithinMs;
};

/** Returns the driver's options for an address, with a deadline for opening and with keep-alive. */
export const configOf = (url: string): ClientConfig => ({
  ...verifyHost(parse(url), url),
  connectionTimeoutMillis: deadlineOf(parse(url)),
  keepAlive: true,
  keepAliveInitialDelayMillis: keepAliveAfterMs,
});

/** MikroORM sets its own parsers in its pools. */
const parsers = readInstants(new TypeOverrides());

/** Opens an address; nothing is connected before it is needed. */
export const openRoute = ({ url, pooled = false, onChange = () => undefined }: RouteProps): Route => {
  const config = { application_name: 'rollcall', ...configOf(url) };
  const watch = new Watch({ config, pooled, onChange });
  const client: Route['client'] = (options = {}, guard = {}) =>
    new GuardedClient({ ...config, types: parsers, ...options }, { watch, pooled, ...guard });
  const clientClass: Route['clientClass'] = (settings) =>
    class extends GuardedClient {
      constructor(options?: ClientConfig | string) {
        super(typeof options === 'string' ? configOf(options) : (options ?? config), { watch, pooled, settings });
      }
    };
  return { url, config, pooled, watch, client, Client: clientClass({}), clientClass, close: () => watch.close() };
};
