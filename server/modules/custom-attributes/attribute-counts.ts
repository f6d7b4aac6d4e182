import type { Context } from '../../kernel/context.js';
import { sql } from '../../query/index.js';

interface Combination {
  /** A JSON array of names, as the generated column holds it. */
  custom_names: string;
  users: number;
}

/**
 * Counts users with the same custom attributes together; the two conditions are those of the two indexes. The second is
 * a range with two ends, for which PostgreSQL expects few rows, so that it reads the second index, which is small.
 */
const count = sql`select custom_names, count(*)::integer as users from users where length(custom_names) < 2000 group by custom_names
  union all
  select custom_names, count(*)::integer from users where length(custom_names) between 2000 and 1000000 group by custom_names`;

/** Counts the users who have a value of each custom attribute, by its name: one statement, whatever their number. */
export const countByAttribute = async ({ statement }: Pick<Context, 'statement'>): Promise<Map<string, number>> => {
  const counts = new Map<string, number>();
  for (const { custom_names, users } of await statement<Combination>(count)) {
    for (const name of JSON.parse(custom_names) as string[]) counts.set(name, (counts.get(name) ?? 0) + users);
  }
  return counts;
};
