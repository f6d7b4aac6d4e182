import type { Context } from '../../kernel/context.js';
import { reachOf } from '../../kernel/reach.js';
import { type Sql, sql } from '../../query/index.js';

/** The rows that an actor reaches, of the alias g: a token its own connection's and local ones. */
export const reachCondition = (context: Context): Sql | undefined => {
  const connectionId = reachOf(context.actor);
  if (connectionId === undefined) return undefined;
  return sql`(g.connection_id is null or g.connection_id = ${connectionId})`;
};
