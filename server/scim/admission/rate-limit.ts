import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { OpenExchange } from '../exchange/exchange.js';
import { scimFault, withHeaders } from '../protocol/scim-errors.js';

/** Rejects what comes too fast. Undefined where there is no limit. */
export type LimitRate = ((exchange: OpenExchange) => Promise<void>) | undefined;

/**
 * Lets so many requests a second through for each token; what comes above that is asked to wait by 429 and whole
 * seconds, which Okta obeys (hostile-input 59). Without a limit everything passes.
 */
export const limitRate = (requestsPerSecond: number | undefined): LimitRate => {
  if (requestsPerSecond === undefined) return undefined;
  const limiter = new RateLimiterMemory({ points: requestsPerSecond, duration: 1 });
  return async (exchange) => {
    try {
      await limiter.consume(exchange.tokenId ?? '');
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.max(Math.ceil(refused.msBeforeNext / 1_000), 1);
      const limited = scimFault('rate.limited', { limit: requestsPerSecond, seconds });
      throw withHeaders(limited, { 'Retry-After': String(seconds) });
    }
  };
};
