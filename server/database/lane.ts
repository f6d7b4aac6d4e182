import { Socket } from 'node:net';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Client, type ClientConfig } from 'pg';

/** A connection that many requests share, beside the pool. */
export interface Lane<Use> {
  /** How it is used; opened by the first who asks, and again after it was lost. */
  use(): Promise<Use>;
  close(): Promise<void>;
}

interface LaneProps<Use> {
  settings?: ClientConfig;
  makeReady: (client: Client, socket: Socket) => Use;
}

/** Opens a lane to the database of the pool. */
export const openLane = <Use>(orm: MikroORM, { settings, makeReady }: LaneProps<Use>): Lane<Use> => {
  let current: Promise<{ client: Client; use: Use }> | undefined;

  const open = async (onEnd: () => void): Promise<{ client: Client; use: Use }> => {
    const socket = new Socket();
    const { options } = await orm.em.getConnection().getNativeClient();
    // The pool hides the password from whoever lists its options.
    const { password } = options;
    const client = new Client({ ...options, password, pipeline: true, stream: () => socket, ...settings });
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
