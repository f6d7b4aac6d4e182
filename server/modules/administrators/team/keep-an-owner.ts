import type { Context } from '../../../kernel/context.js';
import { fault } from '../../../kernel/faults/fault.js';
import { sql } from '../../../query/index.js';

/**
 * Locks the owners who can sign in and returns their ids. Whatever takes one of them away holds this lock, so that two
 * owners who remove each other at once leave one.
 */
export const lockActiveOwners = async ({ statement }: Pick<Context, 'statement'>): Promise<string[]> => {
  const owners = await statement<{ id: string }>(
    sql`select id from administrators where role = 'OWNER' and deactivated_at is null and invited_at is null
      order by id for update`,
  );
  return owners.map(({ id }) => id);
};

/**
 * Refuses a change that would take the last owner away. An owner whom somebody else removed or demoted a moment ago
 * changes nothing any more.
 */
export const requireAnotherOwner = async (context: Context, id: string): Promise<void> => {
  const { actor } = context;
  const owners = await lockActiveOwners(context);
  if (actor.kind === 'administrator' && !owners.includes(actor.id)) {
    throw fault('permission.missing', { permissions: 'ADMINISTRATORS_WRITE' });
  }
  if (owners.every((owner) => owner === id)) throw fault('administrator.last-owner');
};
