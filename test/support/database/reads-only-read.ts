import type { Pool } from 'pg';

/** Matches the steps of a PostgreSQL plan that write or lock rows. */
const writes = /\b(?:Insert|Update|Delete|Merge) on |LockRows/;

/** The statements that this test file has checked: its other servers send them again. */
const looked = new Set<string>();

const planOf = async (database: Pool, text: string): Promise<string> => {
  const { rows } = await database.query<Record<string, string>>(`explain (generic_plan, costs off) ${text}`);
  return rows.flatMap((row) => Object.values(row)).join('\n');
};

/** Collects the statements that requests read with and checks their plans: a write must not end with its request. */
export const watchReads = () => {
  const texts = new Set<string>();
  return {
    onRead: (text: string): void => void texts.add(text),
    check: async (database: Pool): Promise<void> => {
      for (const text of texts) {
        if (looked.has(text)) continue;
        looked.add(text);
        const plan = await planOf(database, text);
        if (writes.test(plan)) throw new Error(`A request sends this as a read, and it writes:\n${text}\n${plan}`);
      }
    },
  };
};
