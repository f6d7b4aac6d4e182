import type { Pool } from 'pg';
import type { Statement } from '../kernel/statement.js';
import { cancelStatement } from './connections/cancel-statement.js';
import type { StartRead } from './read-queue.js';

/** Sends a read to the server on a connection that it holds until it is released. */
export const startRead =
  (pool: () => Promise<Pool>): StartRead =>
  async <Row>({ text, params }: Statement) => {
    const client = await (await pool()).connect();
    const rows = client.query(text, [...params]).then((result) => result.rows as Row[]);
    return { rows, cancel: () => cancelStatement(client), release: (broken) => client.release(broken) };
  };
