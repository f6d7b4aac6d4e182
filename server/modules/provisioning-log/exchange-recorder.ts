import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as newId } from 'uuid';
import { normaliseError } from '../../kernel/normalise-error.js';
import type { Exchange, LiveEvents, RecordExchange } from '../../kernel/ports.js';
import { ExchangeQueue } from './exchange-queue.js';

const capacity = 5_000;
const batchSize = 200;
const flushAfterMs = 100;

interface Dependencies {
  /** A fresh entity manager for each batch. */
  fork: () => EntityManager;
  live: LiveEvents;
  onFailure: (error: unknown) => void;
}

export interface ExchangeRecorder {
  record: RecordExchange;
  /** Writes what waits; resolves when the line is empty or the database refuses. */
  flush: () => Promise<void>;
  /** How many exchanges were given up because the line was full. */
  dropped: () => number;
}

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

const insertBatch = `insert into provisioning_exchanges (${names}) select ${names} from json_to_recordset(?::json) as batch (
  ${Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')})`;

/** A successful read shows what the directory holds anyway; its beginning is enough to recognise it. */
const readBodyLength = 4_096;

const keptResponse = ({ method, status, responseBody }: Exchange): string | undefined =>
  method === 'GET' && status < 400 ? responseBody?.slice(0, readBodyLength).toWellFormed() : responseBody;

const toRow = (exchange: Exchange): Record<keyof typeof columns, unknown> => ({
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

/**
 * Writes the provisioning log in batches beside the requests: taking an exchange costs a request nothing and never
 * fails it, and what does not fit is counted.
 */
export const createExchangeRecorder = ({ fork, live, onFailure }: Dependencies): ExchangeRecorder => {
  const queue = new ExchangeQueue(capacity);
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;

  const insert = async (batch: readonly Exchange[]): Promise<void> => {
    const rows = batch.map(toRow);
    await fork().execute(insertBatch, [JSON.stringify(rows)], 'run');
    live.publish({ subject: 'PROVISIONING', ids: rows.map(({ id }) => id as string) });
  };

  /** One exchange that the database does not take must not hold up the others: then each goes alone. */
  const insertOneByOne = async (batch: readonly Exchange[]): Promise<void> => {
    for (const exchange of batch) {
      await insert([exchange]).catch((error: unknown) => {
        queue.dropped += 1;
        onFailure(error);
      });
    }
  };

  const writeBatch = async (batch: Exchange[]): Promise<boolean> => {
    try {
      await insert(batch);
      return true;
    } catch (error) {
      if (normaliseError(error)?.code !== 'UNAVAILABLE') {
        await insertOneByOne(batch);
        return true;
      }
      queue.putBack(batch);
      onFailure(error);
      return false;
    }
  };

  const writeAll = async (): Promise<void> => {
    while (queue.length > 0) {
      if (await writeBatch(queue.take(batchSize))) continue;
      schedule(2_000);
      return;
    }
  };

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing ??= writeAll().finally(() => {
      writing = undefined;
    });
    await writing;
  };

  const schedule = (afterMs: number): void => {
    timer ??= setTimeout(() => void flush(), afterMs).unref();
  };

  const record: RecordExchange = (exchange) => {
    queue.push(exchange);
    schedule(flushAfterMs);
  };

  return { record, flush, dropped: () => queue.dropped };
};
