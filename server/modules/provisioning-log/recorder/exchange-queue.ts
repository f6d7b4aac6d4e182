import type { StorableExchange } from './storable-exchange.js';

/**
 * Ranks what is dropped first: refusals of strangers, then reads of a provider, then its successes, then its failures.
 */
const rankOf = ({ tokenId, status, method }: StorableExchange): number => {
  if (tokenId === undefined) return 0;
  if (status >= 400) return 3;
  return method === 'GET' || method === 'HEAD' ? 1 : 2;
};

/** A bounded queue of exchanges to be written. When it is full, the oldest of the lowest rank is dropped. */
export class ExchangeQueue {
  private waiting: StorableExchange[] = [];
  dropped = 0;

  constructor(private readonly capacity: number) {}

  get length(): number {
    return this.waiting.length;
  }

  push(exchange: StorableExchange): void {
    this.waiting.push(exchange);
    if (this.waiting.length > this.capacity) this.giveUp();
  }

  /** Removes the oldest exchanges from the queue and returns them. */
  take(count: number): StorableExchange[] {
    return this.waiting.splice(0, count);
  }

  /** Puts exchanges that could not be written back to the front, as far as there is room. */
  putBack(exchanges: readonly StorableExchange[]): void {
    this.waiting = [...exchanges, ...this.waiting];
    while (this.waiting.length > this.capacity) this.giveUp();
  }

  private giveUp(): void {
    let least = 0;
    let leastRank = Number.POSITIVE_INFINITY;
    for (const [index, exchange] of this.waiting.entries()) {
      const rank = rankOf(exchange);
      if (rank < leastRank) [least, leastRank] = [index, rank];
      if (rank === 0) break;
    }
    const [gone] = this.waiting.splice(least, 1);
    this.dropped += gone?.repeats ?? 0;
  }
}
