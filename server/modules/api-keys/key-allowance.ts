import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { SpendAllowance } from '../../kernel/ports.js';

/**
 * Points that a key may spend in ten seconds: two operations of the highest cost a second, or a thousand small ones.
 */
const points = 100_000;
const seconds = 10;

/**
 * Counts the points that each key spends, in the memory of this process. A key that spends more than is left is refused
 * until the ten seconds end; refused requests count as well, so that repeating them does not help.
 */
export const createKeyAllowance = (limit: number = points): SpendAllowance => {
  const limiter = new RateLimiterMemory({ points: limit, duration: seconds });
  const consume = async (keyId: string, spent: number) => {
    try {
      return { allowed: true, left: await limiter.consume(keyId, spent) };
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { allowed: false, left: refused };
    }
  };
  return async (keyId, spent) => {
    const { allowed, left } = await consume(keyId, spent);
    return {
      allowed,
      limit,
      remaining: left.remainingPoints,
      resetSeconds: Math.max(Math.ceil(left.msBeforeNext / 1_000), 1),
    };
  };
};
