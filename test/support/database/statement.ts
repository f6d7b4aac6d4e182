import type { RunStatement } from '../../../server/kernel/ports.js';
import type { Statement } from '../../../server/kernel/statement.js';
import type { TestApp } from '../make-test-app.js';

/** Runs a statement of the server's straight on the database of a test. */
export const statementOf =
  ({ database }: Pick<TestApp, 'database'>): RunStatement =>
  async <Row>({ text, params }: Statement): Promise<Row[]> =>
    (await database.query(text, [...params])).rows as Row[];
