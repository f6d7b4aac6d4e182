import type { Context } from '../../../kernel/context.js';
import { sql } from '../../../query/index.js';
import { recordAudit } from '../../audit/index.js';

/**
 * Switches single sign-on off, so that passwords open everything again, or back on; it holds from the next request on.
 * Returns false where nothing changed.
 */
export const switchSignOn = (context: Context, on: boolean): Promise<boolean> =>
  context.transaction(async (inside) => {
    const at = on ? null : inside.clock.now();
    const changed = await inside.statement(
      sql`update installation set single_sign_on_off_at = ${at}::timestamptz
        where (single_sign_on_off_at is null) <> ${on} returning one`,
    );
    if (changed.length === 0) return false;
    await recordAudit(inside, {
      action: on ? 'singleSignOn.enabled' : 'singleSignOn.disabled',
      targetKind: 'SETTINGS',
    });
    return true;
  });
