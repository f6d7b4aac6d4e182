import type { Context } from '../kernel/context.js';
import { searchTooLong } from '../kernel/faults/search-too-long.js';
import type { Statement } from '../kernel/statement.js';
import { sql } from './sql.js';

const limitMs = 10_000;

const limitStatements = (limit: string) =>
  sql`select current_setting('statement_timeout') as before, set_config('statement_timeout', ${limit}, true)`;

/** PostgreSQL's query_canceled. */
const isCancelled = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '57014';

/** Runs a search, e.g. one that a filter of the caller's is part of, on the transaction's own connection. */
export type SearchInTransaction = <Row>(search: Statement) => Promise<Row[]>;

/**
 * Runs the searches of a mutation with a time limit. The read queue does not cover a mutation's statements, which hold
 * a connection and locks meanwhile. So PostgreSQL ends them: all searches of one mutation have ten seconds together,
 * and the statements after them have no such limit.
 */
export const searchesOf = ({ statement }: Pick<Context, 'statement'>): SearchInTransaction => {
  let leftMs = limitMs;
  return async (search) => {
    const limit = limitStatements(String(Math.ceil(leftMs)));
    const [{ before } = { before: '0' }] = await statement<{ before: string }>(limit);
    const begun = performance.now();
    try {
      const rows = await statement<never>(search);
      leftMs = Math.max(1, leftMs - (performance.now() - begun));
      await statement(limitStatements(before));
      return rows;
    } catch (error) {
      throw isCancelled(error) ? searchTooLong(limitMs) : error;
    }
  };
};
