import { Arg, Authorized, Ctx, Extensions, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../kernel/context.js';
import { ownTransaction, publicField } from '../../../kernel/field-marks.js';
import { Permission } from '../../../kernel/permissions.js';
import { Viewer } from '../administrator.types.js';
import { requestPasswordReset } from '../recovery/request-reset.js';
import { resetPassword } from '../recovery/reset-password.js';
import { confirmEmailChange, requestEmailChange } from './change-email.js';
import { changePassword } from './change-password.js';
import { endOtherSessions, endSession } from './end-sessions.js';
import { listSessions } from './list-sessions.js';
import {
  ChangePasswordInput,
  OwnSession,
  RequestEmailChangeInput,
  RequestedEmailChange,
  ResetPasswordInput,
  UpdateProfileInput,
} from './profile.types.js';
import { updateProfile } from './update-profile.js';

@Resolver()
export class ProfileResolver {
  @Authorized(Permission.ProfileWrite)
  @Mutation(() => Viewer, { description: 'Changes the own name and language.' })
  updateProfile(
    @Ctx() context: Context,
    @Arg('input', () => UpdateProfileInput) input: UpdateProfileInput,
  ): Promise<Viewer> {
    return updateProfile(context, input);
  }

  @Authorized(Permission.ProfileWrite)
  @Mutation(() => RequestedEmailChange, {
    description: 'Sends a link to the new address, and tells the old one. Needs a fresh sign-in and a mail server.',
  })
  requestEmailChange(
    @Ctx() context: Context,
    @Arg('input', () => RequestEmailChangeInput) input: RequestEmailChangeInput,
  ): Promise<RequestedEmailChange> {
    return requestEmailChange(context, input);
  }

  @Extensions(publicField)
  @Mutation(() => String, { description: 'Changes an address by the link that was sent to it. Returns the address.' })
  confirmEmailChange(@Ctx() context: Context, @Arg('token', () => String) token: string): Promise<string> {
    return confirmEmailChange(context, token);
  }

  @Extensions(ownTransaction)
  @Authorized()
  @Mutation(() => Boolean, { description: 'Changes the own password, and ends all other sessions.' })
  changePassword(
    @Ctx() context: Context,
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
  ): Promise<boolean> {
    return changePassword(context, input);
  }

  @Authorized()
  @Query(() => [OwnSession], { description: 'Where one is signed in, the session last seen first.' })
  sessions(@Ctx() context: Context): Promise<OwnSession[]> {
    return listSessions(context);
  }

  @Authorized()
  @Mutation(() => Boolean, { description: 'Ends one of the own sessions; false where it had ended already.' })
  endSession(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<boolean> {
    return endSession(context, id);
  }

  @Authorized()
  @Mutation(() => Int, { description: 'Ends the own sessions but this one; returns how many.' })
  endOtherSessions(@Ctx() context: Context): Promise<number> {
    return endOtherSessions(context);
  }

  @Extensions({ ...publicField, ...ownTransaction })
  @Mutation(() => Boolean, {
    description: 'Mails a link to whoever has an account of this address or user name. Always true, whoever has one.',
  })
  requestPasswordReset(@Ctx() context: Context, @Arg('email', () => String) email: string): Promise<boolean> {
    return requestPasswordReset(context, email);
  }

  @Extensions({ ...publicField, ...ownTransaction })
  @Mutation(() => Boolean, {
    description: 'Sets a new password by a link, and ends all sessions of the account. It signs nobody in.',
  })
  resetPassword(
    @Ctx() context: Context,
    @Arg('input', () => ResetPasswordInput) input: ResetPasswordInput,
  ): Promise<boolean> {
    return resetPassword(context, input);
  }
}
