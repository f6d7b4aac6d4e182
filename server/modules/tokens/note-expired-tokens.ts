import type { Context } from '../../kernel/context.js';
import { type Sql, sql } from '../../query/index.js';
import { recordAudit } from '../audit/index.js';

/**
 * Finds expired tokens. A connection has two at most, so the query costs nothing; the lock leaves each to one process.
 */
const expired = (now: Date): Sql => sql`select t.id, t.name from scim_tokens t
  where t.expires_at <= ${now} and not exists (
    select 1 from audit_records a where a.target_id = t.id and a.action = 'token.expired' and a.at >= t.expires_at
  ) for update of t skip locked`;

/** Records once for each lifetime of a token that it has expired. The token is refused with or without this record. */
export const noteExpiredTokens = (context: Context): Promise<void> =>
  context.transaction(async (inside) => {
    const tokens = await inside.statement<{ id: string; name: string }>(expired(inside.clock.now()));
    for (const { id, name } of tokens) {
      await recordAudit(inside, {
        action: 'token.expired',
        targetKind: 'SCIM_TOKEN',
        targetId: id,
        targetLabel: name,
      });
    }
  });
