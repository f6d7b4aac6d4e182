import type { Context } from '../../kernel/context.js';
import type { RunStatement } from '../../kernel/ports.js';
import { sql } from '../../query/index.js';

/** Returns the name by which this installation's cookies differ from those of another one on the same host. */
export const readInstallation = async (statement: RunStatement): Promise<string> => {
  const [row] = await statement<{ cookie_name: string }>(sql`select cookie_name from installation`);
  if (!row) throw new Error('The table installation has one row.');
  return row.cookie_name;
};

const isSwitchedOff = async ({ lookUp }: Pick<Context, 'lookUp'>): Promise<boolean> => {
  const [row] = await lookUp<{ off: boolean }>(sql`select single_sign_on_off_at is not null as off from installation`);
  return row?.off ?? false;
};

/** Returns the rules of single sign-on; undefined where none is configured or a command switched it off. */
export const offeredSignOn = async (context: Context): Promise<Context['singleSignOn']> =>
  context.singleSignOn && !(await isSwitchedOff(context)) ? context.singleSignOn : undefined;
