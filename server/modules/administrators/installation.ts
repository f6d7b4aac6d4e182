import type { RunStatement } from '../../kernel/ports.js';
import { sql } from '../../query/index.js';

/** Returns the name by which this installation's cookies differ from those of another one on the same host. */
export const readInstallation = async (statement: RunStatement): Promise<string> => {
  const [row] = await statement<{ cookie_name: string }>(sql`select cookie_name from installation`);
  if (!row) throw new Error('The table installation has one row.');
  return row.cookie_name;
};
