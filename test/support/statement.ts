import type { RunStatement } from '../../server/kernel/ports.js';
import type { TestApp } from './make-test-app.js';

/** Runs a statement of the server's, with question marks for its parameters, straight on the database of a test. */
export const statementOf =
  ({ database }: Pick<TestApp, 'database'>): RunStatement =>
  async <Row>(text: string, params: readonly unknown[]): Promise<Row[]> => {
    let index = 0;
    const numbered = text.replace(/\?/g, () => {
      index += 1;
      return `$${index}`;
    });
    return (await database.query(numbered, [...params])).rows as Row[];
  };
