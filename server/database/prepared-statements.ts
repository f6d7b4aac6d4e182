import type { Client, PoolClient } from 'pg';
import type { Statement } from '../kernel/statement.js';
import { PreparedQuery, type RowShapes } from './prepared-query.js';

/**
 * The number of statements that each connection keeps prepared: the first ones, which are the most frequent. Later ones
 * run unnamed.
 */
const maximumPrepared = 200;

const names = new Map<string, string>();

const nameOf = (text: string): string | undefined => {
  const known = names.get(text);
  if (known !== undefined || names.size >= maximumPrepared) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
};

type Send = (...args: unknown[]) => unknown;

/** Makes a connection prepare statements with parameters: they are parsed and planned once, then only bound and run. */
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

/** Sends statements as one transaction; resolves with the rows of each once they are committed. */
export type RunTogether = (statements: readonly Statement[]) => Promise<Record<string, unknown>[][]>;

/** Makes a connection run statements that are committed together or, if one of them fails, not at all. */
export const runTogether = (client: Client, named = true): RunTogether => {
  const shapes: RowShapes = new Map();
  return async (statements) => {
    const prepared = statements.map(({ text, params }) => ({
      name: (named && nameOf(text)) || '',
      text,
      values: params,
    }));
    const query = new PreparedQuery({ client, shapes, statements: prepared });
    client.query(query);
    return (await query.promise).map(({ rows }) => rows);
  };
};
