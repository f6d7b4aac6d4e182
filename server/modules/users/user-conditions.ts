import type { Actor } from '../../kernel/actor.js';
import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { Permission, scopeName } from '../../kernel/permissions.js';
import type { ResourceSchema } from '../../kernel/schema/index.js';
import { keyOfSought } from '../../kernel/text/canonical-key.js';
import { filterSql, idsIn, type Sql, sql, unique, uuid, uuids } from '../../query/index.js';
import { checkNamedAttribute } from '../attributes/index.js';
import { InvitationStatus } from '../invitations/index.js';
import { findFailingUsers } from '../provisioning-log/index.js';
import { UserStatus } from './user.entity.js';
import type { UserFilter } from './user.inputs.js';
import { everybody, searchFor, type UserSelection } from './user-selection.js';

/** Filtering users by their groups needs the permission to read groups. */
const groupsInFilter = { attribute: 'groups', permission: Permission.GroupsRead };

/** Refuses a filter without the permissions of what it compares: the result would reveal the values. */
export const checkUserFilter = (actor: Actor, filter: UserFilter | null | undefined): void => {
  checkNamedAttribute(actor, filter, groupsInFilter);
  if (filter?.withErrors !== true || actor.permissions.has(Permission.LogRead)) return;
  throw fault('permission.missing/filter', { attribute: 'errors', permissions: scopeName(Permission.LogRead) });
};

const invitationCondition = (status: InvitationStatus): Sql =>
  status === InvitationStatus.NONE
    ? sql`not exists (select 1 from invitations i where i.user_id = u.id)`
    : sql`exists (select 1 from invitations i where i.user_id = u.id and i.status = ${status})`;

/** Finds the users whose ids a caller names; a text that is not a valid id matches nobody. */
export const idsCondition = (ids: readonly string[]): Sql => idsIn('u.id', ids);

/** The conditions on the row of a user and on rows that belong to it. */
const ownConditions = (filter: UserFilter, resource: ResourceSchema): Sql[] => {
  const conditions: Sql[] = [];
  if (filter.ids != null) conditions.push(idsCondition(filter.ids));
  if (filter.userName != null)
    conditions.push(unique(sql`u.user_name_key = ${keyOfSought(filter.userName, 'userName')}`));
  if (filter.externalId != null) conditions.push(sql`u.external_id = ${filter.externalId}`);
  if (filter.source != null) conditions.push(sql`u.source = ${filter.source}`);
  if (filter.status != null) conditions.push(sql`u.active = ${filter.status === UserStatus.ACTIVE}`);
  if (filter.invitation != null) conditions.push(invitationCondition(filter.invitation));
  if (filter.changedSince != null) conditions.push(sql`u.updated_at >= ${filter.changedSince}`);
  if (filter.attributes) conditions.push(filterSql(resource, filter.attributes));
  return conditions;
};

/** The members of a group up to this size are fetched by their ids and sorted. */
const smallGroup = 5_000;

const membersOf = (groupId: string): Sql =>
  sql`select m.user_id from group_members m where m.group_id = ${uuid(groupId)}`;

/**
 * Finds the members of a group by one of two conditions, because one plan for groups of any size takes ten times as
 * long for some. Few members are fetched and sorted. Many are hashed (`is true` keeps it from becoming a join), and the
 * users are read in the order of the list until the page is full.
 */
const memberCondition = async ({ lookUp }: Context, groupId: string): Promise<Sql> => {
  const [group] = await lookUp<{ size: number }>(
    sql`select member_count as size from groups where id = ${uuid(groupId)}`,
  );
  return group && group.size > smallGroup
    ? sql`(u.id in (${membersOf(groupId)})) is true`
    : sql`u.id = any (array(${membersOf(groupId)}))`;
};

/** Reads the selection of a filter, without the limit to the actor's visible connection. */
export const readSelection = async (
  context: Context,
  filter: UserFilter | null | undefined,
): Promise<UserSelection> => {
  if (!filter) return everybody;
  const conditions = ownConditions(filter, await context.userResource());
  if (filter.groupId != null) conditions.push(await memberCondition(context, filter.groupId));
  if (filter.withErrors) conditions.push(sql`u.id = any (${uuids(await findFailingUsers(context))})`);
  const text = filter.search?.trim();
  return { search: text ? searchFor(text) : undefined, conditions };
};
