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
import { locksGroups, oneStatement } from '../../kernel/field-marks.js';
import { Permission } from '../../kernel/permissions.js';
import type { Page } from '../../query/index.js';
import { ConnectionArgs, PageInput, selects } from '../common/index.js';
import { createUser } from './create-user.js';
import { deleteUser } from './delete-user.js';
import { countUsers, findUser, listUsers, readUserOrder } from './find-users.js';
import { pageUsers } from './page-users.js';
import type { UserShape } from './shape-user.js';
import { replaceUser, type UserWriteShape, updateUser } from './update-user.js';
import { User } from './user.entity.js';
import {
  CreateUserInput,
  ReplaceUserInput,
  UpdateUserInput,
  UserConnection,
  UserFilter,
  UserOrder,
  UserPage,
  UserWrite,
} from './user.inputs.js';
import { checkUserFilter, readSelection } from './user-conditions.js';

/** A page that counts its total only when it is selected. */
export type CountedPage<T> = Page<T> & { total: () => Promise<number> };

@Resolver(() => UserConnection)
export class UserConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() page: CountedPage<UserShape>): Promise<number> {
    return page.total();
  }
}

@Resolver(() => User)
export class UserResolver {
  @Authorized(Permission.UsersRead)
  @Query(() => UserConnection)
  async users(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => UserFilter, { nullable: true }) filter: UserFilter | null,
    @Arg('orderBy', () => UserOrder, { nullable: true }) orderBy: UserOrder | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<CountedPage<UserShape>> {
    checkUserFilter(context.actor, filter);
    const selection = await readSelection(context, filter);
    const page = await listUsers(context, {
      args,
      selection,
      order: readUserOrder(orderBy),
      withMemberships: selects(info, 'memberships'),
    });
    return { ...page, total: () => countUsers(context, selection) };
  }

  @Authorized(Permission.UsersRead)
  @Query(() => User, { nullable: true })
  user(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ): Promise<UserShape | null> {
    return findUser(context, id, selects(info, 'memberships'));
  }

  @Authorized(Permission.UsersRead)
  @Query(() => UserPage, { description: "A page by SCIM's paging rules, in the order of creation unless sorted." })
  userPage(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('page', () => PageInput) page: PageInput,
    @Arg('filter', () => UserFilter, { nullable: true }) filter: UserFilter | null,
  ) {
    const withMemberships = selects(info, 'memberships');
    return pageUsers(context, { filter, page, withMemberships, takesUnread: selects(info, 'unread') });
  }

  @Authorized(Permission.UsersWrite)
  @Extensions(oneStatement)
  @Mutation(() => UserWrite)
  createUser(
    @Ctx() context: Context,
    @Arg('input', () => CreateUserInput) input: CreateUserInput,
  ): Promise<UserWriteShape> {
    return createUser(context, input.attributes);
  }

  @Authorized(Permission.UsersWrite)
  @Extensions(oneStatement)
  @Mutation(() => UserWrite, { description: 'Replaces all attributes; an absent active keeps the state.' })
  replaceUser(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => ReplaceUserInput) input: ReplaceUserInput,
  ): Promise<UserWriteShape> {
    return replaceUser(context, { id, ...input });
  }

  @Authorized(Permission.UsersWrite)
  @Extensions(oneStatement)
  @Mutation(() => UserWrite, { description: 'Applies all the changes, in their order, or none.' })
  updateUser(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateUserInput) input: UpdateUserInput,
  ): Promise<UserWriteShape> {
    return updateUser(context, { id, ...input });
  }

  @Authorized(Permission.UsersWrite)
  @Extensions(locksGroups('several'))
  @Mutation(() => ID)
  deleteUser(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int, { nullable: true }) expectedVersion: number | null,
  ): Promise<string> {
    return deleteUser(context, id, expectedVersion);
  }
}
