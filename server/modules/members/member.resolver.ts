import { Arg, Authorized, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { ownTransaction, publicField } from '../../kernel/field-marks.js';
import { Permission } from '../../kernel/permissions.js';
import { Viewer } from '../administrators/index.js';
import { openLink } from '../invitations/index.js';
import { findUser } from '../users/index.js';
import { acceptInvitation } from './accept-invitation.js';
import { AcceptInvitationInput, OpenedInvitation, OwnProfile } from './member.types.js';

@Resolver()
export class MemberResolver {
  @Authorized(Permission.ProfileRead)
  @Query(() => OwnProfile, { nullable: true, description: "A member's own profile; null for an administrator." })
  async me(@Ctx() context: Context): Promise<OwnProfile | null> {
    if (context.actor.kind !== 'member') return null;
    return findUser(context, context.actor.id, true);
  }

  @Extensions(publicField)
  @Mutation(() => OpenedInvitation, { description: 'How an invitation link stands; notes that it was opened.' })
  async openInvitation(@Ctx() context: Context, @Arg('token', () => String) token: string): Promise<OpenedInvitation> {
    const { state, userName, displayName } = await openLink(context, token);
    return { state, userName: userName ?? null, displayName: displayName ?? null };
  }

  @Extensions({ ...publicField, ...ownTransaction })
  @Mutation(() => Viewer, { description: 'Chooses a password by an invitation link, which works once, and signs in.' })
  acceptInvitation(
    @Ctx() context: Context,
    @Arg('input', () => AcceptInvitationInput) input: AcceptInvitationInput,
  ): Promise<Viewer> {
    return acceptInvitation(context, input);
  }
}
