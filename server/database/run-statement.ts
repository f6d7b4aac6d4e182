import { CompiledQuery, type Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { RunStatement } from '../kernel/ports.js';
import type { Statement } from '../kernel/statement.js';

/**
 * Sends statements with their parameters separate from the text, each on a connection of the pool. MikroORM's own
 * `execute` writes the values into the text, so that PostgreSQL parses and plans every single one anew.
 */
export const onPool =
  (pool: () => Promise<Pool>): RunStatement =>
  async <Row>({ text, params }: Statement) => {
    const client = await (await pool()).connect();
    try {
      const { rows } = await client.query(text, [...params]);
      return rows as Row[];
    } finally {
      client.release();
    }
  };

/** Sends statements in a transaction. */
export const inTransaction =
  (transaction: Pick<Kysely<unknown>, 'executeQuery'>): RunStatement =>
  async <Row>({ text, params }: Statement) => {
    const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, [...params]));
    return rows as Row[];
  };
