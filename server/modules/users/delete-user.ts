import type { Context } from '../../kernel/context.js';
import { checkVersion, mayDelete } from '../../kernel/reach.js';
import { diffAttributes } from '../../kernel/schema/index.js';
import { deleteCounted, sql } from '../../query/index.js';
import { recordAudit } from '../audit/index.js';
import { forgetInvitation } from '../invitations/index.js';
import { leaveGroups, lockGroupsOf } from '../memberships/index.js';
import { readForChange } from './update-user.js';
import { managedByProvider } from './user-faults.js';

/** Removes a user and its memberships; the id is remembered, so that a group push that still names it succeeds. */
export const deleteUser = async (
  context: Context,
  id: string,
  expectedVersion?: number | null | undefined,
): Promise<string> => {
  await lockGroupsOf(context, id);
  const row = await readForChange(context, id);
  if (!mayDelete(context.actor, row)) throw managedByProvider();
  checkVersion(expectedVersion, row.version);
  const { statement, actor, request } = context;
  const now = context.clock.now();
  const userName = row.attributes['userName'] as string;
  const groups = (await leaveGroups(context, 'USER', id)).map((group) => group.id);
  const deletedBy = actor.kind === 'anonymous' ? actor.kind : actor.label;
  await statement(
    sql`insert into deleted_resources (id, kind, label, connection_id, deleted_at, deleted_by, request_id)
      values (${id}, 'USER', ${userName}, ${row.connection_id}, ${now}, ${deletedBy}, ${request.requestId})`,
  );
  await forgetInvitation(context, id);
  await deleteCounted(context, 'USER', id);
  await recordAudit(context, {
    action: 'user.deleted',
    targetKind: 'USER',
    targetId: id,
    targetLabel: userName,
    changes: [
      ...diffAttributes(row.attributes, {}),
      ...(groups.length > 0 ? [{ path: 'groups', before: groups, after: [] }] : []),
    ],
  });
  context.changed('USER', id);
  for (const group of groups) context.changed('GROUP', group);
  return id;
};
