import type { Context } from '../../kernel/context.js';
import type { ProviderLogout } from '../../kernel/single-sign-on.js';
import { allOf, name, type Sql, sql } from '../../query/index.js';
import { recordAudit } from '../audit/index.js';

const tables = [
  { kind: 'ADMINISTRATOR', sessions: 'sessions', opened: 'sign_on_sessions', holder: 'administrator_id' },
  { kind: 'USER', sessions: 'member_sessions', opened: 'sign_on_member_sessions', holder: 'user_id' },
] as const;

const namedBy = ({ issuer, subject, providerSession }: ProviderLogout): Sql =>
  allOf([
    sql`o.issuer = ${issuer}`,
    ...(subject === undefined ? [] : [sql`o.subject = ${subject}`]),
    ...(providerSession === undefined ? [] : [sql`o.provider_session = ${providerSession}`]),
  ]);

/** Ends the sessions that a logout at the provider is about. Streams end with them, as after any end of a session. */
export const endByProvider = (context: Context, logout: ProviderLogout): Promise<void> =>
  context.transaction(async (inside) => {
    for (const { kind, sessions, opened, holder } of tables) {
      const ended = await inside.statement<{ id: string }>(
        sql`delete from ${name(sessions)} s using ${name(opened)} o
          where o.session_id = s.id and ${namedBy(logout)} returning s.${name(holder)} as id`,
      );
      for (const { id } of ended) {
        await recordAudit(inside, { action: 'session.endedByProvider', targetKind: kind, targetId: id });
      }
    }
  });
