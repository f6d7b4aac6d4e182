import type { Context } from '../../kernel/context.js';
import { sql } from '../../query/index.js';

/** When the key expires that sent a request; null where it never does, and where it was no key. */
export const findExpiry = async ({ actor, lookUp }: Context): Promise<Date | null> => {
  if (actor.kind !== 'apiKey') return null;
  const [key] = await lookUp<{ expires_at: Date | null }>(sql`select expires_at from api_keys where id = ${actor.id}`);
  return key?.expires_at ?? null;
};
