import type { Response } from 'express';
import { faultWith } from '../../kernel/faults/fault.js';
import type { Allowance, SpendAllowance } from '../../kernel/ports.js';

/** The cost of a request beside that of its operation, so that many small ones add up as well. */
export const perRequest = 100;

/** The three fields of the IETF draft (draft-ietf-httpapi-ratelimit-headers-06 §3). */
const tell = (response: Response, { limit, remaining, resetSeconds }: Allowance): void => {
  response.set({
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(remaining),
    'RateLimit-Reset': String(resetSeconds),
  });
};

/** Takes points from the key that sent a request and reports the rest in headers; throws if they do not suffice. */
export const chargeKey =
  (spend: SpendAllowance, response: Response) =>
  async (points: number): Promise<void> => {
    const { actor } = response.locals;
    if (actor.kind !== 'apiKey') return;
    const allowance = await spend(actor.id, Math.ceil(points));
    tell(response, allowance);
    if (allowance.allowed) return;
    const { limit, resetSeconds } = allowance;
    response.set('Retry-After', String(resetSeconds));
    throw faultWith('key.spent', { retryAfter: resetSeconds }, { limit, seconds: resetSeconds });
  };
