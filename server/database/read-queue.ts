import type { DomainError } from '../kernel/faults/errors.js';
import { faultWith } from '../kernel/faults/fault.js';
import { searchTooLong } from '../kernel/faults/search-too-long.js';
import type { WhenGone } from '../kernel/ports.js';
import type { Statement } from '../kernel/statement.js';
import { Slots } from './slots.js';

/** Runs one read on a connection of the pool; `cancel` has the server end it. */
export type StartRead = <Row>(
  statement: Statement,
) => Promise<{ rows: Promise<Row[]>; cancel: () => void; release: (broken: boolean) => void }>;

/** How long reads may take; tests are less patient. */
export interface ReadLimits {
  /** A read is ended after so long. */
  limitMs: number;
  /** A statement that took longer once waits with its like. */
  slowMs: number;
  /** How long a read waits for its turn. */
  waitMs: number;
}

export const usualLimits: ReadLimits = { limitMs: 10_000, slowMs: 500, waitMs: 2_000 };

/** Of the pool's sixteen; the others are left for transactions and for what is written in the background. */
const usualReads = 8;
const slowReads = 3;
/** Statements that are remembered as slow at most; the oldest is forgotten. */
const maximumRemembered = 200;

const overtaxed = (): DomainError => faultWith('overload/searches', { retryAfter: 5 });

/**
 * Reads that are not brief. Each has a limit of time, and is ended on the server when whoever asked for it has gone. A
 * statement that turns out to be slow shares few connections with its like from then on, so that no number of them
 * takes the connections that all others need.
 */
export class ReadQueue {
  private readonly usual: Slots;
  private readonly slow: Slots;
  /** Texts, as they are the same for all values of one form of question. */
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
      // The first time it may have been the others who kept the database busy.
      if (ended === 'late') throw wasSlow ? searchTooLong(limitMs) : overtaxed();
      throw error;
    } finally {
      clearTimeout(timer);
      forget();
      // A request to end the statement may still be on its way, and must not meet the next one on this connection.
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
