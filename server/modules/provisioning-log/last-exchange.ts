import type { Context } from '../../kernel/context.js';
import { sql } from '../../query/index.js';
import type { Exchange } from './exchange.types.js';

/** An exchange as far as it tells how a connection stands. */
export type LastExchange = Pick<Exchange, 'id' | 'shortId' | 'at' | 'method' | 'path' | 'status' | 'tokenId'>;

/** The newest exchange of a connection, refused ones included where the token was known. */
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
