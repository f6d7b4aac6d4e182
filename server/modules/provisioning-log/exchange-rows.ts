import { newId } from '../ids/index.js';
import type { Exchange } from '../../kernel/ports.js';

/** Each column with its type; a batch travels as one JSON parameter of one prepared statement. */
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
  notes: 'jsonb',
  resource_type: 'text',
  resource_id: 'text',
  ip: 'text',
  user_agent: 'text',
  request_body: 'text',
  response_body: 'text',
} as const;

const names = Object.keys(columns).join(', ');

/** Writes a batch: one statement, one JSON parameter with the rows. */
export const insertBatch = `insert into provisioning_exchanges (${names}) select ${names} from json_to_recordset(?::json) as batch (
  ${Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')})`;

/** A successful read shows what the directory holds anyway; its beginning is enough to recognise it. */
const readBodyLength = 1_024;

const keptResponse = ({ method, status, responseBody }: Exchange): string | undefined =>
  method === 'GET' && status < 400 ? responseBody?.slice(0, readBodyLength).toWellFormed() : responseBody;

/** An exchange as a row of the table. */
export const toRow = (exchange: Exchange): Record<keyof typeof columns, unknown> => ({
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
  notes: exchange.notes,
  resource_type: exchange.resourceType,
  resource_id: exchange.resourceId,
  ip: exchange.ip,
  user_agent: exchange.userAgent,
  request_body: exchange.requestBody,
  response_body: keptResponse(exchange),
});
