import type { Context } from '../../database/context.js';
import { idleMs } from '../../kernel/session-end.js';
import { removeOldMemberSessions } from '../accounts/index.js';
import { removeOldBrakes } from './brake.js';
import { removeOldBrowsers } from './known-browsers.js';

/** Removes what opens nothing any more: sessions and set-up links that ended, and counts that are forgotten. */
export const removeOldAccess = async (context: Context): Promise<void> => {
  const { statement, clock } = context;
  const now = clock.now();
  const idle = new Date(now.getTime() - idleMs);
  await statement('delete from sessions where expires_at < ? or last_seen_at < ?', [now, idle]);
  await removeOldMemberSessions(context);
  await statement('delete from setup_links where expires_at < ?', [now]);
  await removeOldBrakes(context);
  await removeOldBrowsers(context);
};
