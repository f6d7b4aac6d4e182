import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as newId } from 'uuid';
import type { Exchange, LiveEvents, RecordExchange } from '../../kernel/ports.js';
import { ProvisioningExchange } from './exchange.entity.js';
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

const toRow = (exchange: Exchange) => ({
  id: newId(),
  shortId: exchange.shortId,
  requestId: exchange.requestId,
  at: exchange.at,
  durationMs: exchange.durationMs,
  connectionId: exchange.connectionId ?? null,
  tokenId: exchange.tokenId ?? null,
  method: exchange.method,
  path: exchange.path,
  query: exchange.query,
  status: exchange.status,
  scimType: exchange.scimType ?? null,
  detail: exchange.detail ?? null,
  cause: exchange.cause ?? null,
  notes: [...exchange.notes],
  resourceType: exchange.resourceType ?? null,
  resourceId: exchange.resourceId ?? null,
  ip: exchange.ip ?? null,
  userAgent: exchange.userAgent ?? null,
  requestBody: exchange.requestBody ?? null,
  responseBody: exchange.responseBody ?? null,
});

/**
 * Writes the provisioning log in batches beside the requests: taking an exchange costs a request nothing and never
 * fails it, and what does not fit is counted.
 */
export const createExchangeRecorder = ({ fork, live, onFailure }: Dependencies): ExchangeRecorder => {
  const queue = new ExchangeQueue(capacity);
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;

  const writeBatch = async (batch: Exchange[]): Promise<boolean> => {
    try {
      const rows = batch.map(toRow);
      await fork().insertMany(ProvisioningExchange, rows);
      live.publish({ subject: 'PROVISIONING', ids: rows.map(({ id }) => id) });
      return true;
    } catch (error) {
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
