import type { Context } from '../../database/context.js';

/** Kept for a month after the end, so that an old link still says that it expired rather than that it is unknown. */
const keptMs = 30 * 86_400_000;

/** Removes the links of invitations that were accepted or expired long ago. */
export const removeOldLinks = async ({ statement, clock }: Context): Promise<void> => {
  await statement(
    `delete from invitation_links l using invitations i where i.user_id = l.user_id
      and coalesce(i.accepted_at, i.expires_at) < ?`,
    [new Date(clock.now().getTime() - keptMs)],
  );
};
