import type { RunStatement } from '../../../server/kernel/ports.js';
import type { TestApp } from '../make-test-app.js';

/** Explains statements instead of running them, and gathers the lines of their plans; each finds no row. */
export const explainer = (app: TestApp, options = ''): { statement: RunStatement; plans: string[] } => {
  const plans: string[] = [];
  const statement: RunStatement = async ({ text, params }) => {
    const { rows } = await app.database.query<Record<string, string>>(`explain ${options} ${text}`, [...params]);
    plans.push(...rows.flatMap((row) => Object.values(row)));
    return [];
  };
  return { statement, plans };
};
