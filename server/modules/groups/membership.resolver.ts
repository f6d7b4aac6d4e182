import { Arg, Args, Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { Permission } from '../../kernel/permissions.js';
import { type Sql, sql } from '../../query/index.js';
import { ConnectionArgs } from '../common/index.js';
import {
  type CountedPage,
  countUsers,
  listUsers,
  readSelection,
  readUserOrder,
  User,
  UserConnection,
  type UserShape,
} from '../users/index.js';
import { countGroups, listGroups, readGroupOrder } from './find-groups.js';
import { Group } from './group.entity.js';
import { GroupConnection } from './group.inputs.js';
import type { GroupShape } from './shape-group.js';

const directGroups = (userId: string): Sql =>
  sql`exists (select 1 from group_members m where m.group_id = g.id and m.user_id = ${userId}::uuid)`;

const memberGroups = (groupId: string): Sql =>
  sql`exists (select 1 from group_member_groups m where m.member_group_id = g.id and m.group_id = ${groupId}::uuid)`;

const groupPage = async (context: Context, condition: Sql, args: ConnectionArgs): Promise<CountedPage<GroupShape>> => {
  const conditions = [condition];
  const page = await listGroups(context, { args, conditions, order: readGroupOrder(null), withMembers: false });
  return { ...page, total: () => countGroups(context, conditions) };
};

/** Resolves a user's groups. It is here and not with the users, so that the two modules do not import each other. */
@Resolver(() => User)
export class UserGroupsResolver {
  @Authorized(Permission.GroupsRead)
  @FieldResolver(() => GroupConnection, { description: 'Direct groups, by name.' })
  groups(
    @Root() user: UserShape,
    @Ctx() context: Context,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<CountedPage<GroupShape>> {
    return groupPage(context, directGroups(user.id), args);
  }
}

@Resolver(() => Group)
export class GroupMembersResolver {
  @Authorized(Permission.UsersRead)
  @FieldResolver(() => UserConnection, { description: 'Member users, by userName.' })
  async members(
    @Root() group: GroupShape,
    @Ctx() context: Context,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<CountedPage<UserShape>> {
    const selection = await readSelection(context, { search, groupId: group.id });
    const page = await listUsers(context, { args, selection, order: readUserOrder(null), withMemberships: false });
    return { ...page, total: () => countUsers(context, selection) };
  }

  @Authorized(Permission.GroupsRead)
  @FieldResolver(() => GroupConnection, { description: 'Member groups, by name.' })
  memberGroups(
    @Root() group: GroupShape,
    @Ctx() context: Context,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<CountedPage<GroupShape>> {
    return groupPage(context, memberGroups(group.id), args);
  }
}
