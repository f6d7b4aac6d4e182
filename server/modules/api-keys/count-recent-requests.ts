import type { Context } from '../../kernel/context.js';
import { sql } from '../../query/index.js';

/** Counts the requests of a key today and on the six days before (UTC), as far as they have been written. */
export const countRecentRequests = async (context: Context, keyId: string): Promise<number> => {
  const rows = await context.lookUp<{ total: number }>(
    sql`select coalesce(sum(requests), 0)::float8 as total from api_key_days
      where key_id = ${keyId}::uuid and day > (${context.clock.now()}::timestamptz at time zone 'UTC')::date - 7`,
  );
  return rows[0]?.total ?? 0;
};
