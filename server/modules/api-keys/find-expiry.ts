import type { Context } from '../../kernel/context.js';
import { sql } from '../../query/index.js';

/** Returns when the key that sent a request expires; null where it never does, and where no key sent it. */
export const findExpiry = async ({ actor, lookUp }: Context): Promise<Date | null> => {
  if (actor.kind !== 'apiKey') return null;
  const [key] = await lookUp<{ expires_at: Date | null }>(sql`select expires_at from api_keys where id = ${actor.id}`);
  return key?.expires_at ?? null;
};
