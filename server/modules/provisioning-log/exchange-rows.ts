import { name, newId, type Sql, sql } from '../../query/index.js';
import { receivedAttributes } from './recorder/received-attributes.js';
import type { StorableExchange } from './recorder/storable-exchange.js';

/** Each column with its type; a batch is one JSON parameter of one prepared statement. */
const columns = {
  id: 'uuid',
  short_id: 'text',
  request_id: 'text',
  at: 'timestamptz',
  duration_ms: 'real',
  connection_id: 'uuid',
  token_id: 'uuid',
  method: 'text',
  path: 'text',
  query: 'jsonb',
  status: 'smallint',
  scim_type: 'text',
  detail: 'text',
  cause: 'text',
  facts: 'jsonb',
  wrote: 'jsonb',
  notes: 'jsonb',
  resource_type: 'text',
  resource_id: 'text',
  ip: 'text',
  user_agent: 'text',
  request_body: 'text',
  response_body: 'text',
  custom_attributes: 'text[]',
  repeats: 'integer',
} as const;

const names = name(Object.keys(columns).join(', '));

const typed = name(
  Object.entries(columns)
    .map(([column, type]) => `${column} ${type}`)
    .join(', '),
);

const batch = (rows: readonly object[]): Sql =>
  sql`json_to_recordset(${JSON.stringify(rows)}::json) as batch (${typed})`;

/** Writes a batch: one statement, one JSON parameter with the rows. */
const insertBatch = (rows: readonly object[]): Sql =>
  sql`insert into provisioning_exchanges (${names}) select ${names} from ${batch(rows)}`;

/**
 * Records which custom attributes were received, in one order, so that two processes do not wait for each other. An
 * attribute that is being deleted is skipped: the log waits for nobody, and a reference to a deleted one would lose the
 * whole batch.
 */
const receipts = (marks: readonly object[]): Sql => sql`came as (
    select batch.token_id, batch.at, one.name_key from ${batch(marks)}
      cross join unnest(batch.custom_attributes) as one (name_key) where batch.token_id is not null),
  known as (
    select id, name_key from custom_attributes where name_key in (select name_key from came) order by id
      for key share skip locked),
  received as (
    insert into custom_attribute_receipts (attribute_id, token_id, last_at)
    select known.id, came.token_id, max(came.at) from came join known on known.name_key = came.name_key
      group by 1, 2 order by 1, 2
    on conflict (attribute_id, token_id) do update
      set last_at = greatest(custom_attribute_receipts.last_at, excluded.last_at))`;

/** Builds the statement that writes a batch; most batches contain no custom attributes. */
export const batchStatement = (rows: readonly Record<string, unknown>[]): Sql => {
  const brings = rows.some(({ custom_attributes: received }) => Array.isArray(received) && received.length > 0);
  if (!brings) return insertBatch(rows);
  const marks = rows.map(({ token_id, at, custom_attributes }) => ({ token_id, at, custom_attributes }));
  return sql`with ${receipts(marks)} ${insertBatch(rows)}`;
};

/** Returns an exchange as a row of the table. */
export const toRow = (exchange: StorableExchange): Record<keyof typeof columns, unknown> => ({
  id: newId(),
  short_id: exchange.shortId,
  request_id: exchange.requestId,
  at: exchange.at,
  duration_ms: exchange.durationMs,
  connection_id: exchange.connectionId,
  token_id: exchange.tokenId,
  method: exchange.method,
  path: exchange.path,
  query: exchange.query,
  status: exchange.status,
  scim_type: exchange.scimType,
  detail: exchange.detail,
  cause: exchange.cause,
  facts: exchange.facts,
  wrote: exchange.wrote && { outcome: exchange.wrote, ...exchange.effects },
  notes: exchange.notes,
  resource_type: exchange.resourceType,
  resource_id: exchange.resourceId,
  ip: exchange.ip,
  user_agent: exchange.userAgent,
  request_body: exchange.requestBody,
  response_body: exchange.responseBody,
  custom_attributes: receivedAttributes(exchange),
  repeats: exchange.repeats,
});
