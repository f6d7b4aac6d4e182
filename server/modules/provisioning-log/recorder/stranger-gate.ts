import { minuteMs } from '../../../kernel/durations.js';
import { isStranger, type StorableExchange } from './storable-exchange.js';

/** Whoever sets a client up makes a few mistakes and looks each one up. */
const eachKept = 5;
/** More addresses and causes in one minute than this are an attack from many places, and share one entry a cause. */
const mostKeys = 500;

interface Crowd {
  minute: number;
  seen: number;
  /** The entry that stands for all refusals after the first few. */
  together: StorableExchange | undefined;
}

/**
 * Lets the first refusals of an address, a cause and a minute pass as they are. The others become one entry that counts
 * them and that `release` returns when the minute is over.
 */
export class StrangerGate {
  private readonly crowds = new Map<string, Crowd>();

  get holds(): boolean {
    return this.crowds.size > 0;
  }

  /** Returns whether an exchange is written as it is. */
  admits(exchange: StorableExchange): boolean {
    if (!isStranger(exchange)) return true;
    const minute = Math.floor(exchange.at.getTime() / minuteMs);
    const key = `${minute} ${exchange.cause ?? exchange.status}`;
    const own = `${key} ${exchange.ip}`;
    const crowd = this.crowds.get(own) ?? this.enter(this.crowds.size < mostKeys ? own : key, minute);
    crowd.seen += 1;
    if (crowd.seen <= eachKept) return true;
    if (crowd.together) crowd.together = { ...crowd.together, repeats: crowd.together.repeats + 1 };
    else crowd.together = exchange;
    return false;
  }

  /** Returns the entries of the minutes that are over, or all entries if no time is given. */
  release(now: Date | undefined): StorableExchange[] {
    const minute = now ? Math.floor(now.getTime() / minuteMs) : Number.POSITIVE_INFINITY;
    const over = [...this.crowds].filter(([, crowd]) => crowd.minute < minute);
    for (const [key] of over) this.crowds.delete(key);
    return over.flatMap(([, { together }]) => together ?? []);
  }

  private enter(key: string, minute: number): Crowd {
    const crowd = this.crowds.get(key) ?? { minute, seen: 0, together: undefined };
    this.crowds.set(key, crowd);
    return crowd;
  }
}
