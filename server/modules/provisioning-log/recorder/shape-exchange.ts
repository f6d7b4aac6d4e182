import type { Context } from '../../../kernel/context.js';
import { sql } from '../../../query/index.js';
import { ExchangeOutcome } from '../exchange.inputs.js';
import type { Exchange } from '../exchange.types.js';
import { shownTo } from '../mask-persons.js';

/** The columns of an exchange, of a table or query named `e`. */
export const exchangeColumns = sql`e.id, e.short_id as "shortId", e.request_id as "requestId", e.at,
  e.duration_ms as "durationMs", e.method, e.path, e.query, e.status, e.scim_type as "scimType", e.detail, e.cause,
  e.facts, e.wrote, e.notes, e.token_id as "tokenId", e.connection_id as "connectionId", e.resource_type as "resourceType", e.resource_id as "resourceId", e.ip,
  e.user_agent as "userAgent", e.request_body as "requestBody", e.response_body as "responseBody", e.repeats`;

/** A row of `exchangeColumns`. */
export type ExchangeRow = Omit<Exchange, 'outcome'>;

const outcomeOf = (status: number): ExchangeOutcome => {
  if (status >= 500) return ExchangeOutcome.SERVER_ERROR;
  return status >= 400 ? ExchangeOutcome.CLIENT_ERROR : ExchangeOutcome.OK;
};

/** Returns the rows as GraphQL answers them, each as the actor may see it. */
export const toExchanges = (context: Pick<Context, 'actor'>, rows: readonly ExchangeRow[]): Exchange[] =>
  rows.map((row) => shownTo(context, { ...row, outcome: outcomeOf(row.status) }));
