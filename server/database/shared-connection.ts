import { Socket } from 'node:net';
import type { Client } from 'pg';
import type { GuardProps } from './connections/guarded-client.js';
import type { Route } from './connections/route.js';

/** A connection that many requests share, beside the pool. */
export interface SharedConnection<Use> {
  /** Returns the connection; the first call opens it, and so does the first after it was lost. */
  use(): Promise<Use>;
  close(): Promise<void>;
}

interface SharedConnectionProps<Use> extends Pick<GuardProps, 'settings'> {
  makeReady: (client: Client, socket: Socket) => Use;
}

/**
 * Opens a shared connection to the database. Its statements are brief, so that a silent connection is cut and opened
 * anew.
 */
export const openSharedConnection = <Use>(
  route: Route,
  { settings = {}, makeReady }: SharedConnectionProps<Use>,
): SharedConnection<Use> => {
  let current: Promise<{ client: Client; use: Use }> | undefined;

  const open = async (onEnd: () => void): Promise<{ client: Client; use: Use }> => {
    const socket = new Socket();
    const client = route.client({ pipeline: true, stream: () => socket }, { brief: true, settings });
    const use = makeReady(client, socket);
    client.on('error', onEnd).on('end', onEnd);
    await client.connect();
    return { client, use };
  };

  const connect = (): Promise<{ client: Client; use: Use }> => {
    const forget = (): void => {
      if (current === opening) current = undefined;
    };
    const opening = open(forget);
    opening.catch(forget);
    return opening;
  };

  return {
    use: async () => {
      current ??= connect();
      return (await current).use;
    },
    close: async () => {
      const connection = await current?.catch(() => undefined);
      await connection?.client.end();
    },
  };
};
