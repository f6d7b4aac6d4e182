import { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';
import type { Client, PoolClient } from 'pg';
import { PreparedQuery, type RowShapes } from './prepared-query.js';

/** Statements that each connection keeps prepared; the hottest come first, and what comes later runs unnamed. */
const maximumPrepared = 200;

/** Replaces each `?` by `$1`, `$2`, …; our statements have no other question marks. */
const numbered = (text: string, parameters: number): string => {
  let count = 0;
  const made = text.replace(/\?/g, () => {
    count += 1;
    return `$${count}`;
  });
  if (count !== parameters) throw new Error(`A statement has ${count} question marks and ${parameters} parameters.`);
  return made;
};

const numberedTexts = new Map<string, string>();

/** A statement with `?` as PostgreSQL wants it, worked out once for each text. */
export const numberedOnce = (text: string, parameters: number): string => {
  const known = numberedTexts.get(text);
  if (known !== undefined) return known;
  const made = numbered(text, parameters);
  if (numberedTexts.size < maximumPrepared) numberedTexts.set(text, made);
  return made;
};

/**
 * Sends our own statements with their parameters beside the text. MikroORM writes the values into the text, so that
 * PostgreSQL parses and plans every single one anew.
 */
export class PreparingEntityManager extends EntityManager {
  override async execute<T>(query: unknown, params: unknown = [], method: unknown = 'all'): Promise<T> {
    if (typeof query !== 'string' || !Array.isArray(params))
      throw new Error('Statements are text with `?` and a list.');
    const { rows, rowCount } = await this.send(numberedOnce(query, params.length), params);
    return (method === 'run' ? { affectedRows: rowCount } : rows) as T;
  }

  /** Outside a transaction the driver is asked directly: a query builder has nothing to add to a finished statement. */
  private async send(text: string, params: unknown[]): Promise<{ rows: unknown[]; rowCount: number }> {
    const transaction: Kysely<unknown> | undefined = this.getTransactionContext();
    if (transaction) {
      const { rows, numAffectedRows } = await transaction.executeQuery(CompiledQuery.raw(text, params));
      return { rows, rowCount: Number(numAffectedRows ?? 0) };
    }
    const pool = await this.getConnection().getNativeClient();
    const client = await pool.connect();
    try {
      const { rows, rowCount } = await client.query(text, params);
      return { rows, rowCount: rowCount ?? 0 };
    } finally {
      client.release();
    }
  }
}

const names = new Map<string, string>();

const nameOf = (text: string): string | undefined => {
  const known = names.get(text);
  if (known !== undefined || names.size >= maximumPrepared) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
};

type Send = (...args: unknown[]) => unknown;

/** Has a connection prepare what it is sent with parameters: parsed and planned once, then only bound and run. */
export const prepareStatements = (client: Client | PoolClient): void => {
  const shapes: RowShapes = new Map();
  const send = client.query.bind(client) as Send;
  const prepared: Send = (text, values, ...rest) => {
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0 || rest.length > 0)
      return send(text, values, ...rest);
    const name = nameOf(text);
    if (name === undefined) return send(text, values);
    const query = new PreparedQuery({ client, shapes, statements: [{ name, text, values }] });
    send(query);
    return query.promise.then(([result]) => result);
  };
  client.query = prepared as typeof client.query;
};

/** A statement with `?` and its parameters. */
export interface Statement {
  text: string;
  params: readonly unknown[];
}

/** Sends statements as one transaction; answers the rows of each once they are committed. */
export type RunTogether = (statements: readonly Statement[]) => Promise<Record<string, unknown>[][]>;

/** Has a connection run statements that are committed together or, where one of them fails, not at all. */
export const runTogether = (client: Client, named = true): RunTogether => {
  const shapes: RowShapes = new Map();
  return async (statements) => {
    const prepared = statements.map(({ text, params }) => {
      const made = numberedOnce(text, params.length);
      return { name: (named && nameOf(made)) || '', text: made, values: params };
    });
    const query = new PreparedQuery({ client, shapes, statements: prepared });
    client.query(query);
    return (await query.promise).map(({ rows }) => rows);
  };
};
