import { GraphQLJSON } from 'graphql-scalars';
import { Arg, Authorized, Ctx, Extensions, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { ownTransaction } from '../../kernel/field-marks.js';
import { Permission } from '../../kernel/permissions.js';
import { findOwnFactors } from './own-factors.js';
import { addPasskey, beginPasskeyRegistration, removePasskey, renamePasskey } from './passkeys.js';
import { readPolicy, updatePolicy } from './policy.js';
import { renewRecoveryCodes } from './recovery-codes.js';
import {
  AddedFactor,
  AddPasskeyInput,
  OwnSecondFactors,
  SecondFactorPolicy,
  TotpEnrolment,
} from './second-factor.types.js';
import { beginTotp, confirmTotp, removeTotp } from './totp.js';

/** The factors of one's own account need no permission, so that an account that lacks one can add it. */
@Resolver()
export class SecondFactorResolver {
  @Authorized()
  @Query(() => OwnSecondFactors)
  ownSecondFactors(@Ctx() context: Context): Promise<OwnSecondFactors> {
    return findOwnFactors(context);
  }

  @Authorized()
  @Mutation(() => TotpEnrolment, { description: 'Shows a key. Asks for a sign-in within five minutes.' })
  beginTotp(@Ctx() context: Context): Promise<TotpEnrolment> {
    return beginTotp(context);
  }

  @Authorized()
  @Mutation(() => AddedFactor, { description: 'Confirms the key by a code of the authenticator app.' })
  async confirmTotp(@Ctx() context: Context, @Arg('code', () => String) code: string): Promise<AddedFactor> {
    return { recoveryCodes: await confirmTotp(context, code) };
  }

  @Authorized()
  @Mutation(() => Boolean, { description: 'Asks for a sign-in within five minutes.' })
  async removeTotp(@Ctx() context: Context): Promise<boolean> {
    await removeTotp(context);
    return true;
  }

  @Authorized()
  @Mutation(() => [String], {
    description: 'Ten new codes, shown this once; the earlier ones stop. Asks for a sign-in within five minutes.',
  })
  renewRecoveryCodes(@Ctx() context: Context): Promise<string[]> {
    return renewRecoveryCodes(context);
  }

  @Extensions(ownTransaction)
  @Authorized()
  @Mutation(() => GraphQLJSON, {
    description: 'The PublicKeyCredentialCreationOptionsJSON of WebAuthn. Asks for a sign-in within five minutes.',
  })
  beginPasskeyRegistration(@Ctx() context: Context): Promise<unknown> {
    return beginPasskeyRegistration(context);
  }

  @Extensions(ownTransaction)
  @Authorized()
  @Mutation(() => AddedFactor)
  async addPasskey(
    @Ctx() context: Context,
    @Arg('input', () => AddPasskeyInput) { name, answer }: AddPasskeyInput,
  ): Promise<AddedFactor> {
    return { recoveryCodes: await addPasskey(context, name, answer) };
  }

  @Authorized()
  @Mutation(() => ID)
  async renamePasskey(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('name', () => String) name: string,
  ): Promise<string> {
    await renamePasskey(context, id, name);
    return id;
  }

  @Authorized()
  @Mutation(() => ID, { description: 'Asks for a sign-in within five minutes.' })
  async removePasskey(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<string> {
    await removePasskey(context, id);
    return id;
  }

  @Authorized(Permission.AdministratorsRead)
  @Query(() => SecondFactorPolicy)
  secondFactorPolicy(@Ctx() context: Context): Promise<SecondFactorPolicy> {
    return readPolicy(context);
  }

  @Authorized(Permission.AdministratorsWrite)
  @Mutation(() => SecondFactorPolicy, {
    description: 'Asks for a sign-in within five minutes, and for a second factor of whoever requires one.',
  })
  updateSecondFactorPolicy(
    @Ctx() context: Context,
    @Arg('policy', () => SecondFactorPolicy) policy: SecondFactorPolicy,
  ): Promise<SecondFactorPolicy> {
    return updatePolicy(context, policy);
  }
}
