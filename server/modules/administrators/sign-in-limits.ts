import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '../../kernel/errors.js';

/** Wrong passwords in a row for one account, and from one address, before the next try has to wait. */
const perAccount = new RateLimiterMemory({ points: 10, duration: 15 * 60 });
const perAddress = new RateLimiterMemory({ points: 50, duration: 15 * 60 });

const consume = async (limiter: RateLimiterMemory, key: string): Promise<void> => {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const retryAfter = Math.ceil(refused.msBeforeNext / 1000);
    throw new DomainError('RATE_LIMITED', `Too many attempts; try again in ${Math.ceil(retryAfter / 60)} minutes.`, {
      retryAfter,
    });
  }
};

/** Counts an attempt to sign in before the password is looked at; refuses when there were too many. */
export const countAttempt = async (emailKey: string, ip: string | undefined): Promise<void> => {
  await consume(perAccount, emailKey);
  if (ip) await consume(perAddress, ip);
};

/** A success clears the account's count. */
export const clearAttempts = async (emailKey: string): Promise<void> => {
  await perAccount.delete(emailKey);
};
