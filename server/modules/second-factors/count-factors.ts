import type { Context } from '../../kernel/context.js';
import { sql } from '../../query/index.js';

/** Counts the factors of an account; recovery codes are none. */
export const countFactors = async ({ statement }: Pick<Context, 'statement'>, id: string): Promise<number> => {
  const [row] = await statement<{ count: number }>(
    sql`select (select count(*) from administrator_totp where administrator_id = ${id} and confirmed_at is not null)::int
      + (select count(*) from passkeys where administrator_id = ${id})::int as count`,
  );
  return row?.count ?? 0;
};
