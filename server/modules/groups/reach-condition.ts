import type { Context } from '../../kernel/context.js';
import { reachOf } from '../../kernel/reach.js';
import { type Sql, sql } from '../../query/index.js';

/**
 * Limits rows, of the alias g, to those that an actor sees: for a token, those of its own connection and local ones.
 */
export const reachCondition = (context: Context): Sql | undefined => {
  const connectionId = reachOf(context.actor);
  if (connectionId === undefined) return undefined;
  return sql`(g.connection_id is null or g.connection_id = ${connectionId})`;
};
