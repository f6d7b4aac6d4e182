import { ArrayMaxSize } from 'class-validator';
import {
  Arg,
  Authorized,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { needs } from '../../kernel/field-marks.js';
import { Permission } from '../../kernel/permissions.js';
import { Invitation, invitationOf, inviteUser, resendInvitation } from '../invitations/index.js';
import { findUser } from './find-users.js';
import { inviteUsers, maximumInvitations } from './invite-users.js';
import type { UserShape } from './shape-user.js';
import { User } from './user.entity.js';
import { UserFilter } from './user.inputs.js';
import { userNotFound } from './user-faults.js';

@InputType({ description: 'Whom to invite: by their ids or by a filter.' })
export class InviteUsersInput {
  @Field(() => [ID], { nullable: true })
  @ArrayMaxSize(maximumInvitations)
  ids?: string[] | null;

  @Field(() => UserFilter, { nullable: true })
  filter?: UserFilter | null;
}

@ObjectType({ simpleResolvers: true, description: 'What came of inviting one user.' })
export class InviteResult {
  @Field(() => ID)
  userId!: string;

  @Extensions(needs(Permission.UsersRead))
  @Field(() => String, { nullable: true, description: 'Null where there is no such user.' })
  userName!: string | null;

  @Field(() => Boolean)
  invited!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not, where the user was not invited.' })
  reason!: string | null;
}

const readAgain = async (context: Context, id: string): Promise<UserShape> => {
  const user = await findUser(context, id, false);
  if (!user) throw userNotFound();
  return user;
};

@Resolver(() => User)
export class UserInvitationResolver {
  @Authorized(Permission.UsersRead)
  @FieldResolver(() => Invitation, { nullable: true, description: 'NONE while the user was never invited.' })
  invitation(@Root() user: UserShape, @Ctx() context: Context): Promise<Invitation> {
    return invitationOf(context, user);
  }

  @Authorized(Permission.InvitationsWrite)
  @Mutation(() => User, { description: 'Invites a user at once who is not invited, or no longer.' })
  async inviteUser(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<UserShape> {
    await inviteUser(context, id);
    return readAgain(context, id);
  }

  @Authorized(Permission.InvitationsWrite)
  @Mutation(() => User, {
    description: 'Sends the invitation again, to the address that the user has now; earlier links stop working.',
  })
  async resendInvitation(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<UserShape> {
    await resendInvitation(context, id);
    return readAgain(context, id);
  }

  @Authorized(Permission.InvitationsWrite)
  @Mutation(() => [InviteResult], {
    description: `Invites at most ${maximumInvitations} users at once, each as inviteUser does; the others are told why not.`,
  })
  inviteUsers(
    @Ctx() context: Context,
    @Arg('input', () => InviteUsersInput) input: InviteUsersInput,
  ): Promise<InviteResult[]> {
    if ((input.ids == null) === (input.filter == null)) {
      throw fault('input.contradiction', { field: 'input', wanted: 'ids or a filter' });
    }
    return inviteUsers(context, input);
  }
}
