import type { DomainError } from '../kernel/faults/errors.js';
import { faultWith } from '../kernel/faults/fault.js';
import { searchTooLong } from '../kernel/faults/search-too-long.js';
import type { WhenGone } from '../kernel/ports.js';
import type { Statement } from '../kernel/statement.js';
import { Slots } from './slots.js';

/** Runs one read on a connection of the pool; `cancel` makes the server end it. */
export type StartRead = <Row>(
  statement: Statement,
) => Promise<{ rows: Promise<Row[]>; cancel: () => void; release: (broken: boolean) => void }>;

/** The time limits of reads; only tests change the defaults. */
export interface ReadLimits {
  /** The time after which a read is ended. */
  limitMs: number;
  /** The time after which a statement counts as slow; from then on it shares few connections with other slow ones. */
  slowMs: number;
  /** The time that a read waits for its turn. */
  waitMs: number;
}

export const usualLimits: ReadLimits = { limitMs: 10_000, slowMs: 500, waitMs: 2_000 };

/** Reads use so many of the pool's sixteen connections; the others are left for transactions and background writes. */
const usualReads = 8;
const slowReads = 3;
/** The greatest number of slow statements that are remembered; the oldest is forgotten. */
const maximumRemembered = 200;

const overtaxed = (): DomainError => faultWith('overload/searches', { retryAfter: 5 });

/**
 * Queues reads that are not brief. Each has a time limit, and is ended on the server when its request has ended. A
 * statement that turns out to be slow shares few connections with other slow ones from then on, so that no number of
 * them occupies the connections that all others need.
 */
export class ReadQueue {
  private readonly usual: Slots;
  private readonly slow: Slots;
  /** Texts of statements, which are the same for all values of one form of query. */
  private readonly slowTexts = new Set<string>();

  constructor(
    private readonly start: StartRead,
    private readonly limits: ReadLimits = usualLimits,
  ) {
    const { waitMs } = limits;
    this.usual = new Slots({ count: usualReads, waitMs, refuse: overtaxed });
    this.slow = new Slots({ count: slowReads, waitMs, refuse: overtaxed });
  }

  async read<Row>(statement: Statement, whenGone?: WhenGone): Promise<Row[]> {
    const wasSlow = this.slowTexts.has(statement.text);
    const slots = wasSlow ? this.slow : this.usual;
    await slots.take();
    try {
      return await this.run<Row>(statement, { whenGone, wasSlow });
    } finally {
      slots.give();
    }
  }

  private async run<Row>(
    statement: Statement,
    { whenGone, wasSlow }: { whenGone: WhenGone | undefined; wasSlow: boolean },
  ): Promise<Row[]> {
    const { limitMs, slowMs } = this.limits;
    const { rows, cancel, release } = await this.start<Row>(statement);
    const { text } = statement;
    let ended: 'late' | 'gone' | undefined;
    let forget = (): void => undefined;
    const end = (why: 'late' | 'gone'): void => {
      ended ??= why;
      cancel();
    };
    let timer = setTimeout(() => {
      this.remember(text);
      timer = setTimeout(() => end('late'), Math.max(0, limitMs - slowMs));
      forget = whenGone?.(() => end('gone')) ?? forget;
    }, slowMs);
    const begun = performance.now();
    try {
      const found = await rows;
      if (performance.now() - begun < slowMs) this.slowTexts.delete(text);
      return found;
    } catch (error) {
      // The first time, others may have kept the database busy.
      if (ended === 'late') throw wasSlow ? searchTooLong(limitMs) : overtaxed();
      throw error;
    } finally {
      clearTimeout(timer);
      forget();
      // A cancel request may still be on its way, and must not reach the next statement on this connection.
      release(ended !== undefined);
    }
  }

  private remember(text: string): void {
    this.slowTexts.delete(text);
    this.slowTexts.add(text);
    const [oldest] = this.slowTexts;
    if (this.slowTexts.size > maximumRemembered && oldest !== undefined) this.slowTexts.delete(oldest);
  }
}
