import { Socket } from 'node:net';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import type { RunStatement } from '../kernel/ports.js';
import { numberedOnce, prepareStatements } from './prepared-statements.js';

/** The one connection that look-ups share, opened by the first of them and again after it was lost. */
export interface LookUpLane {
  lookUp: RunStatement;
  close(): Promise<void>;
}

interface Connection {
  client: Client;
  socket: Socket;
}

const open = async (orm: MikroORM, onEnd: () => void): Promise<Connection> => {
  const socket = new Socket();
  const { options } = await orm.em.getConnection().getNativeClient();
  // The pool hides the password from whoever lists its options.
  const client = new Client({ ...options, password: options.password, pipeline: true, stream: () => socket });
  prepareStatements(client);
  client.on('error', onEnd).on('end', onEnd);
  await client.connect();
  return { client, socket };
};

/** Holds back what is written until the end of this turn of the event loop. */
const sendTogether = (socket: Socket): void => {
  if (socket.writableCorked > 0) return;
  socket.cork();
  setImmediate(() => socket.uncork());
};

/**
 * Statements that read few rows by an indexed key, of whoever is served at the moment, follow each other on one
 * connection without waiting for the answers in between (pipelining), and those of one turn of the event loop leave in
 * one packet: less than half the CPU of a connection for each, on both sides. A statement that may take long would hold
 * up the others and belongs to the pool.
 */
export const openLookUpLane = (orm: MikroORM): LookUpLane => {
  let current: Promise<Connection> | undefined;

  const connect = (): Promise<Connection> => {
    const forget = (): void => {
      if (current === opening) current = undefined;
    };
    const opening = open(orm, forget);
    opening.catch(forget);
    return opening;
  };

  return {
    lookUp: async <Row>(text: string, params: readonly unknown[]): Promise<Row[]> => {
      current ??= connect();
      const { client, socket } = await current;
      sendTogether(socket);
      const { rows } = await client.query(numberedOnce(text, params.length), [...params]);
      return rows as Row[];
    },
    close: async () => {
      const connection = await current?.catch(() => undefined);
      await connection?.client.end();
    },
  };
};
