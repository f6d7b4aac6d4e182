import type { Context } from '../../kernel/context.js';
import { sql } from '../../query/index.js';
import type { Exchange } from './exchange.types.js';

/** The fields of an exchange by which a connection is judged. */
export type LastExchange = Pick<Exchange, 'id' | 'shortId' | 'at' | 'method' | 'path' | 'status' | 'tokenId'>;

/** Finds the newest exchange of a connection, including refused ones where the token was known. */
export const findLastExchange = async (
  { statement }: Pick<Context, 'statement'>,
  connectionId: string,
): Promise<LastExchange | undefined> => {
  const [last] = await statement<LastExchange>(
    sql`select id, short_id as "shortId", at, method, path, status, token_id as "tokenId"
      from provisioning_exchanges where connection_id = ${connectionId} order by at desc limit 1`,
  );
  return last;
};
