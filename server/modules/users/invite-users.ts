import { requirePermission } from '../../kernel/access/require-permission.js';
import type { Context } from '../../kernel/context.js';
import { DomainError } from '../../kernel/faults/errors.js';
import { fault } from '../../kernel/faults/fault.js';
import { isId } from '../../kernel/paging.js';
import { Permission } from '../../kernel/permissions.js';
import { allOf, constant, searchesOf, sql, uuids } from '../../query/index.js';
import { inviteUser } from '../invitations/index.js';
import type { UserFilter } from './user.inputs.js';
import { checkUserFilter, readSelection } from './user-conditions.js';
import { conditionsOf } from './user-selection.js';

/** The greatest number of users that one call invites. */
export const maximumInvitations = 1_000;

export interface InviteUsersProps {
  ids?: string[] | null;
  filter?: UserFilter | null;
}

export interface InviteUsersResult {
  userId: string;
  /** Null where no user has the id. */
  userName: string | null;
  invited: boolean;
  reason: string | null;
}

const idsOf = async (context: Context, { ids, filter }: InviteUsersProps): Promise<string[]> => {
  if (ids) return [...new Set(ids)];
  requirePermission(context.actor, Permission.UsersRead);
  checkUserFilter(context.actor, filter);
  const where = allOf(conditionsOf(await readSelection(context, filter)));
  const rows = await searchesOf(context)<{ id: string }>(
    sql`select u.id from users u where ${where} order by u.id limit ${constant(maximumInvitations + 1)}`,
  );
  if (rows.length > maximumInvitations) {
    throw fault('invitation.too-many', { limit: maximumInvitations });
  }
  return rows.map(({ id }) => id);
};

const readNames = async ({ statement }: Context, ids: readonly string[]): Promise<Map<string, string>> => {
  const rows = await statement<{ id: string; user_name: string }>(
    sql`select id, attributes ->> 'userName' as user_name from users where id = any (${uuids(ids.filter(isId))})`,
  );
  return new Map(rows.map(({ id, user_name }) => [id, user_name]));
};

/** Invites many users; one who cannot be invited does not keep the others from it. */
export const inviteUsers = async (context: Context, props: InviteUsersProps): Promise<InviteUsersResult[]> => {
  const results: InviteUsersResult[] = [];
  const ids = await idsOf(context, props);
  const names = await readNames(context, ids);
  for (const userId of ids) {
    const about = { userId, userName: names.get(userId) ?? null };
    try {
      await inviteUser(context, userId);
      results.push({ ...about, invited: true, reason: null });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      results.push({ ...about, invited: false, reason: error.message });
    }
  }
  return results;
};
