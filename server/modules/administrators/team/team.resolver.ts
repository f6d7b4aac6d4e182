import { Arg, Authorized, Ctx, Extensions, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../kernel/context.js';
import { ownTransaction, publicField } from '../../../kernel/field-marks.js';
import { Permission } from '../../../kernel/permissions.js';
import { Role } from '../../../kernel/roles.js';
import { Viewer } from '../administrator.types.js';
import { openAccountLink } from '../links/open-link.js';
import { acceptAdministratorInvitation } from './accept-invitation.js';
import {
  changeAdministratorRole,
  deactivateAdministrator,
  reactivateAdministrator,
  removeAdministrator,
  removeSecondFactors,
} from './change-administrator.js';
import { inviteAdministrator, resendAdministratorInvitation } from './invite-administrator.js';
import { listAdministrators } from './list-administrators.js';
import {
  AcceptAdministratorInvitationInput,
  InviteAdministratorInput,
  InvitedAdministrator,
  ListedAdministrator,
  OpenedAccountLink,
} from './team.types.js';

@Resolver()
export class TeamResolver {
  @Authorized(Permission.AdministratorsRead)
  @Query(() => [ListedAdministrator], { description: 'Everybody who may administer, by name; at most 500.' })
  administrators(@Ctx() context: Context): Promise<ListedAdministrator[]> {
    return listAdministrators(context);
  }

  @Authorized(Permission.AdministratorsWrite)
  @Mutation(() => InvitedAdministrator, {
    description: 'Invites an administrator by a link that works once, for 48 hours. Needs a fresh sign-in.',
  })
  inviteAdministrator(
    @Ctx() context: Context,
    @Arg('input', () => InviteAdministratorInput) input: InviteAdministratorInput,
  ): Promise<InvitedAdministrator> {
    return inviteAdministrator(context, input);
  }

  @Authorized(Permission.AdministratorsWrite)
  @Mutation(() => InvitedAdministrator, {
    description: 'Sends a new link; that of before stops working. Needs a fresh sign-in.',
  })
  resendAdministratorInvitation(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
  ): Promise<InvitedAdministrator> {
    return resendAdministratorInvitation(context, id);
  }

  @Extensions(publicField)
  @Mutation(() => OpenedAccountLink, {
    nullable: true,
    description: 'What a one-time link of an account is for; null where it was used, replaced or has expired.',
  })
  openAccountLink(
    @Ctx() context: Context,
    @Arg('token', () => String) token: string,
  ): Promise<OpenedAccountLink | null> {
    return openAccountLink(context, token);
  }

  @Extensions({ ...publicField, ...ownTransaction })
  @Mutation(() => Viewer, { description: 'Sets name and password by the link of an invitation, and signs in.' })
  acceptAdministratorInvitation(
    @Ctx() context: Context,
    @Arg('input', () => AcceptAdministratorInvitationInput) input: AcceptAdministratorInvitationInput,
  ): Promise<Viewer> {
    return acceptAdministratorInvitation(context, input);
  }

  @Authorized(Permission.AdministratorsWrite)
  @Mutation(() => ListedAdministrator, {
    description: 'Holds from the next request of the administrator on. The last owner stays one.',
  })
  changeAdministratorRole(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('role', () => Role) role: Role,
  ): Promise<ListedAdministrator> {
    return changeAdministratorRole(context, id, role);
  }

  @Authorized(Permission.AdministratorsWrite)
  @Mutation(() => ListedAdministrator, {
    description: 'Ends the sessions, live streams and links of the administrator.',
  })
  deactivateAdministrator(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<ListedAdministrator> {
    return deactivateAdministrator(context, id);
  }

  @Authorized(Permission.AdministratorsWrite)
  @Mutation(() => ListedAdministrator, { description: 'Lets a deactivated administrator sign in again.' })
  reactivateAdministrator(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<ListedAdministrator> {
    return reactivateAdministrator(context, id);
  }

  @Authorized(Permission.AdministratorsWrite)
  @Mutation(() => ListedAdministrator, {
    description:
      'Removes authenticator app, passkeys and recovery codes of an administrator who lost them, and ends the sessions. Needs a fresh sign-in.',
  })
  removeSecondFactors(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<ListedAdministrator> {
    return removeSecondFactors(context, id);
  }

  @Authorized(Permission.AdministratorsWrite)
  @Mutation(() => ID, {
    description: 'Removes an administrator for good; API keys that they made stay and keep the name. Returns the id.',
  })
  removeAdministrator(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<string> {
    return removeAdministrator(context, id);
  }
}
