import { normaliseError } from '../../kernel/faults/normalise-error.js';
import type { LiveEvents, RecordExchange, RunStatement } from '../../kernel/ports.js';
import { ExchangeQueue } from './exchange-queue.js';
import { batchStatement, toRow } from './exchange-rows.js';
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
  /** Told of each batch that is in the database, for what watches the requests beside the log. */
  observe?: (batch: readonly StorableExchange[]) => void;
}

export interface ExchangeRecorder {
  record: RecordExchange;
  /** Writes what waits; resolves when the line is empty or the database is away. */
  flush: () => Promise<void>;
  /** Told the time now and then, so that what was collected in a minute that is over is written. */
  tick: (now: Date) => void;
  /** How many exchanges were given up because the line was full or the database did not take them. */
  dropped: () => number;
}

const isAway = (error: unknown): boolean => normaliseError(error)?.code === 'UNAVAILABLE';

/** Writes batches out of a queue. */
class ExchangeWriter {
  constructor(
    private readonly queue: ExchangeQueue,
    private readonly dependencies: Dependencies,
  ) {}

  /** Whether the line is empty now; false where the database is away and the rest has to wait. */
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

  /** What watches must not make a batch that is written look like one that is not. */
  private tell(batch: readonly StorableExchange[]): void {
    try {
      this.dependencies.observe?.(batch);
    } catch (error) {
      this.dependencies.onFailure(error);
    }
  }

  /** One exchange that the database does not take must not hold up the others: then each goes alone. */
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
 * Writes the provisioning log in batches beside the requests: taking an exchange costs a request nothing and never
 * fails it, and what is given up is counted.
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
  };
};
