import type { StorableExchange } from './storable-exchange.js';

/**
 * A bounded line of exchanges that wait to be written. When it is full, the oldest success gives way first; an error
 * gives way only to another error.
 */
export class ExchangeQueue {
  private readonly waiting: StorableExchange[] = [];
  dropped = 0;

  constructor(private readonly capacity: number) {}

  get length(): number {
    return this.waiting.length;
  }

  push(exchange: StorableExchange): void {
    if (this.waiting.length < this.capacity) {
      this.waiting.push(exchange);
      return;
    }
    this.dropped += 1;
    const success = this.waiting.findIndex(({ status }) => status < 400);
    if (success === -1 && exchange.status < 400) return;
    this.waiting.splice(Math.max(success, 0), 1);
    this.waiting.push(exchange);
  }

  /** Takes the oldest exchanges out of the line. */
  take(count: number): StorableExchange[] {
    return this.waiting.splice(0, count);
  }

  /** Puts exchanges that could not be written back to the front, as far as there is room. */
  putBack(exchanges: readonly StorableExchange[]): void {
    const room = Math.max(this.capacity - this.waiting.length, 0);
    const errorsFirst = [...exchanges].sort((a, b) => Number(b.status >= 400) - Number(a.status >= 400));
    this.dropped += Math.max(exchanges.length - room, 0);
    this.waiting.unshift(...errorsFirst.slice(0, room));
  }
}
