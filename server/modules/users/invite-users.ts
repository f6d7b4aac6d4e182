import type { Context } from '../../database/context.js';
import { badInput, DomainError } from '../../kernel/errors.js';
import { inviteUser } from '../invitations/index.js';
import { allOf } from '../listing/index.js';
import { filterConditions } from './find-users.js';
import type { UserFilter } from './user.inputs.js';

/** How many users are invited by one call at most. */
export const maximumInvitations = 1_000;

export interface InviteUsersProps {
  ids?: string[] | null;
  filter?: UserFilter | null;
}

export interface InviteUsersResult {
  userId: string;
  invited: boolean;
  reason: string | null;
}

const idsOf = async (context: Context, { ids, filter }: InviteUsersProps): Promise<string[]> => {
  if (ids) return [...new Set(ids)];
  const { sql, params } = allOf(filterConditions(filter, await context.userResource()));
  const rows = await context.statement<{ id: string }>(
    `select u.id from users u where ${sql} order by u.id limit ${maximumInvitations + 1}`,
    params,
  );
  if (rows.length > maximumInvitations) {
    throw badInput(`More than ${maximumInvitations} users match; narrow the filter.`, { field: 'filter' });
  }
  return rows.map(({ id }) => id);
};

/** Invites many users; one who cannot be invited does not stand in the way of the others. */
export const inviteUsers = async (context: Context, props: InviteUsersProps): Promise<InviteUsersResult[]> => {
  const results: InviteUsersResult[] = [];
  for (const userId of await idsOf(context, props)) {
    try {
      await inviteUser(context, userId);
      results.push({ userId, invited: true, reason: null });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      results.push({ userId, invited: false, reason: error.message });
    }
  }
  return results;
};
