import type { Context } from '../../kernel/context.js';
import { sql } from '../../query/index.js';

/** Removes every second factor of an account, and its recovery codes; returns how many factors there were. */
export const removeAllFactors = async ({ statement }: Pick<Context, 'statement'>, id: string): Promise<number> => {
  const totp = await statement(
    sql`delete from administrator_totp where administrator_id = ${id} returning confirmed_at is not null as counts`,
  );
  const passkeys = await statement(sql`delete from passkeys where administrator_id = ${id} returning id`);
  await statement(sql`delete from recovery_codes where administrator_id = ${id}`);
  return totp.filter((row) => (row as { counts: boolean }).counts).length + passkeys.length;
};
