import type { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import type { LookUp } from '../kernel/ports.js';
import { numberedOnce, prepareStatements } from './prepared-statements.js';

/** The one connection that look-ups share, opened by the first of them and again after it was lost. */
export interface LookUpLane {
  lookUp: LookUp;
  close(): Promise<void>;
}

const open = async (orm: MikroORM, onEnd: () => void): Promise<Client> => {
  const { options } = await orm.em.getConnection().getNativeClient();
  // The pool hides the password from whoever lists its options.
  const client = new Client({ ...options, password: options.password, pipeline: true });
  prepareStatements(client);
  client.on('error', onEnd).on('end', onEnd);
  await client.connect();
  return client;
};

/**
 * Statements that read few rows by an indexed key, of whoever is served at the moment, follow each other on one
 * connection without waiting for the answers in between (pipelining): half the CPU of a connection for each, on both
 * sides. A statement that may take long would hold up the others and belongs to the pool.
 */
export const openLookUpLane = (orm: MikroORM): LookUpLane => {
  let current: Promise<Client> | undefined;

  const connect = (): Promise<Client> => {
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
      const client = await current;
      const { rows } = await client.query(numberedOnce(text, params.length), [...params]);
      return rows as Row[];
    },
    close: async () => {
      const client = await current?.catch(() => undefined);
      await client?.end();
    },
  };
};
