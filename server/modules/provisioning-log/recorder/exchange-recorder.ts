import { normaliseError } from '../../../kernel/faults/normalise-error.js';
import type { LiveEvents, RecordExchange, RunStatement } from '../../../kernel/ports.js';
import { batchStatement, toRow } from '../exchange-rows.js';
import { ExchangeQueue } from './exchange-queue.js';
import { type StorableExchange, toStorable } from './storable-exchange.js';
import { StrangerGate } from './stranger-gate.js';

const capacity = 5_000;
const batchSize = 50;
const flushAfterMs = 100;
const retryAfterMs = 2_000;

interface Dependencies {
  statement: RunStatement;
  live: LiveEvents;
  onFailure: (error: unknown) => void;
  /** Receives each batch once it is in the database, for observers beside the log. */
  observe?: (batch: readonly StorableExchange[]) => void;
}

export interface ExchangeRecorder {
  record: RecordExchange;
  /** Writes what is queued; resolves when the queue is empty or the database is away. */
  flush: () => Promise<void>;
  /** Receives the time at intervals, so that the collected entries of a minute that is over are written. */
  tick: (now: Date) => void;
  /** Returns how many exchanges were dropped because the queue was full or the database did not accept them. */
  dropped: () => number;
  /** Returns how many exchanges wait to be written. */
  waiting: () => number;
}

const isAway = (error: unknown): boolean => normaliseError(error)?.code === 'UNAVAILABLE';

/** Writes batches from a queue. */
class ExchangeWriter {
  constructor(
    private readonly queue: ExchangeQueue,
    private readonly dependencies: Dependencies,
  ) {}

  /** Returns whether the queue is empty; false where the database is away and the rest has to wait. */
  async writeAll(): Promise<boolean> {
    while (this.queue.length > 0) {
      const batch = this.queue.take(batchSize);
      if (!(await this.writeBatch(batch))) return false;
    }
    return true;
  }

  private async writeBatch(batch: StorableExchange[]): Promise<boolean> {
    try {
      await this.insert(batch);
      return true;
    } catch (error) {
      return isAway(error) ? this.postpone(batch, error) : this.insertOneByOne(batch);
    }
  }

  private postpone(batch: readonly StorableExchange[], error: unknown): false {
    this.queue.putBack(batch);
    this.dependencies.onFailure(error);
    return false;
  }

  private async insert(batch: readonly StorableExchange[]): Promise<void> {
    const rows = batch.map(toRow);
    await this.dependencies.statement(batchStatement(rows));
    this.dependencies.live.publish({ subject: 'PROVISIONING', ids: rows.map(({ id }) => id as string) });
    this.tell(batch);
  }

  /** Calls the observer. Its error must not make a batch that is written look like one that is not. */
  private tell(batch: readonly StorableExchange[]): void {
    try {
      this.dependencies.observe?.(batch);
    } catch (error) {
      this.dependencies.onFailure(error);
    }
  }

  /** Writes each exchange by itself, so that one that the database does not accept holds up no other. */
  private async insertOneByOne(batch: readonly StorableExchange[]): Promise<boolean> {
    for (const [index, exchange] of batch.entries()) {
      try {
        await this.insert([exchange]);
      } catch (error) {
        if (isAway(error)) return this.postpone(batch.slice(index), error);
        this.queue.dropped += exchange.repeats;
        this.dependencies.onFailure(error);
      }
    }
    return true;
  }
}

/**
 * Writes the provisioning log in batches beside the requests. Recording an exchange costs a request nothing and never
 * fails it; dropped exchanges are counted.
 */
export const createExchangeRecorder = (dependencies: Dependencies): ExchangeRecorder => {
  const queue = new ExchangeQueue(capacity);
  const gate = new StrangerGate();
  const writer = new ExchangeWriter(queue, dependencies);
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing ??= writer.writeAll().then((done) => {
      writing = undefined;
      if (!done) schedule(retryAfterMs);
    });
    await writing;
  };
  const schedule = (afterMs: number): void => {
    timer ??= setTimeout(() => void flush(), afterMs).unref();
  };

  const release = (now: Date | undefined): void => {
    if (gate.holds) for (const exchange of gate.release(now)) queue.push(exchange);
  };

  return {
    record: (exchange, presented) => {
      const storable = toStorable(exchange, presented);
      release(exchange.at);
      if (gate.admits(storable)) queue.push(storable);
      schedule(flushAfterMs);
    },
    flush: () => {
      release(undefined);
      return flush();
    },
    tick: (now) => {
      release(now);
      if (queue.length > 0) schedule(flushAfterMs);
    },
    dropped: () => queue.dropped,
    waiting: () => queue.length,
  };
};
