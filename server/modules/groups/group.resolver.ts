import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Authorized,
  Ctx,
  Extensions,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { needTransaction } from '../../kernel/faults/transaction-needed.js';
import { locksGroups, oneStatement } from '../../kernel/field-marks.js';
import { Permission } from '../../kernel/permissions.js';
import { checkNamedAttribute } from '../attributes/index.js';
import { ConnectionArgs, PageInput, selects } from '../common/index.js';
import type { CountedPage } from '../users/index.js';
import { deleteGroup } from './delete-group.js';
import {
  countGroups,
  filterConditions,
  findGroup,
  listGroups,
  membersInFilter,
  readGroupOrder,
} from './find-groups.js';
import { Group } from './group.entity.js';
import {
  CreateGroupInput,
  GroupConnection,
  GroupFilter,
  GroupOrder,
  GroupPage,
  GroupWrite,
  ReplaceGroupInput,
  UpdateGroupInput,
} from './group.inputs.js';
import { pageGroups } from './page-groups.js';
import { findWhole, readAllMembers } from './read-members.js';
import type { GroupShape } from './shape-group.js';
import { createGroup, replaceGroup, updateGroup } from './update-group.js';
import type { GroupWriteShape } from './write-group.js';

/** Adds the members to a write's result where the query selects them, still inside its transaction. */
const withMemberList = async (
  context: Context,
  info: GraphQLResolveInfo,
  write: GroupWriteShape,
): Promise<GroupWriteShape> =>
  selects(info, 'memberList') ? { ...write, group: await readAllMembers(context, write.group) } : write;

@Resolver(() => GroupConnection)
export class GroupConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() page: CountedPage<GroupShape>): Promise<number> {
    return page.total();
  }
}

@Resolver(() => Group)
export class GroupResolver {
  @Authorized(Permission.GroupsRead)
  @Query(() => GroupConnection)
  async groups(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => GroupFilter, { nullable: true }) filter: GroupFilter | null,
    @Arg('orderBy', () => GroupOrder, { nullable: true }) orderBy: GroupOrder | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<CountedPage<GroupShape>> {
    checkNamedAttribute(context.actor, filter, membersInFilter);
    const conditions = filterConditions(filter);
    const page = await listGroups(context, {
      args,
      conditions,
      order: readGroupOrder(orderBy),
      withMembers: selects(info, 'memberList'),
    });
    return { ...page, total: () => countGroups(context, conditions) };
  }

  @Authorized(Permission.GroupsRead)
  @Query(() => Group, { nullable: true })
  group(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ): Promise<GroupShape | null> {
    return findGroup(context, id, selects(info, 'memberList'));
  }

  @Authorized(Permission.GroupsRead)
  @Query(() => Group, {
    nullable: true,
    description: 'For the SCIM endpoint: a group whose memberList holds every member, however many. See members.',
  })
  wholeGroup(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<GroupShape | null> {
    return findWhole(context, id);
  }

  @Authorized(Permission.GroupsRead)
  @Query(() => GroupPage, { description: "A page by SCIM's paging rules, in the order of creation unless sorted." })
  groupPage(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('page', () => PageInput) page: PageInput,
    @Arg('filter', () => GroupFilter, { nullable: true }) filter: GroupFilter | null,
  ) {
    return pageGroups(context, { filter, page, withMembers: selects(info, 'memberList') });
  }

  @Authorized(Permission.GroupsWrite)
  @Extensions(oneStatement)
  @Mutation(() => GroupWrite)
  createGroup(
    @Ctx() context: Context,
    @Arg('input', () => CreateGroupInput) input: CreateGroupInput,
  ): Promise<GroupWriteShape> {
    return createGroup(context, input);
  }

  @Authorized(Permission.GroupsWrite)
  @Extensions(locksGroups({ argument: 'id' }))
  @Mutation(() => GroupWrite, { description: 'Replaces all attributes and all members.' })
  async replaceGroup(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => ReplaceGroupInput) input: ReplaceGroupInput,
  ): Promise<GroupWriteShape> {
    return withMemberList(context, info, await replaceGroup(context, id, input));
  }

  @Authorized(Permission.GroupsWrite)
  @Extensions({ ...oneStatement, ...locksGroups({ argument: 'id' }) })
  @Mutation(() => GroupWrite, { description: 'Applies attribute changes and member differences, all of them or none.' })
  async updateGroup(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateGroupInput) input: UpdateGroupInput,
  ): Promise<GroupWriteShape> {
    if (selects(info, 'memberList')) needTransaction(context);
    return withMemberList(context, info, await updateGroup(context, id, input));
  }

  @Authorized(Permission.GroupsWrite)
  @Extensions(locksGroups({ argument: 'id' }))
  @Mutation(() => ID)
  deleteGroup(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int, { nullable: true }) expectedVersion: number | null,
  ): Promise<string> {
    return deleteGroup(context, id, expectedVersion);
  }
}
