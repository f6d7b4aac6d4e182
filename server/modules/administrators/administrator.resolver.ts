import { GraphQLJSON } from 'graphql-scalars';
import { Arg, Authorized, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { ownTransaction, publicField } from '../../kernel/field-marks.js';
import {
  CompleteSignInInput,
  ReauthenticateInput,
  SetUpAdministratorInput,
  SignInInput,
  Viewer,
} from './administrator.types.js';
import { isSetupRequired, setUpAdministrator } from './first-administrator.js';
import { beginOwnPasskey, signInByPasskey } from './passkey-sign-in.js';
import { completeSignIn } from './second-step.js';
import { findViewer, type KeyViewer, reauthenticate, signIn, signOut } from './sign-in.js';

@Resolver(() => Viewer)
export class AdministratorResolver {
  @Extensions(publicField)
  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  viewer(@Ctx() context: Context): Promise<Viewer | KeyViewer | null> {
    return findViewer(context);
  }

  @Extensions(publicField)
  @Query(() => Boolean, { description: 'Whether the first administrator has still to be made.' })
  setupRequired(@Ctx() context: Context): Promise<boolean> {
    return isSetupRequired(context.em);
  }

  @Extensions({ ...publicField, ...ownTransaction })
  @Mutation(() => Viewer, {
    description:
      'Sets the session cookie. UNAUTHENTICATED with the cause sign-in.second-factor where completeSignIn has to follow.',
  })
  signIn(@Ctx() context: Context, @Arg('input', () => SignInInput) input: SignInInput): Promise<Viewer> {
    return signIn(context, input);
  }

  @Extensions({ ...publicField, ...ownTransaction })
  @Mutation(() => Viewer, { description: 'The second step of a sign-in whose password was right.' })
  completeSignIn(
    @Ctx() context: Context,
    @Arg('input', () => CompleteSignInInput) input: CompleteSignInInput,
  ): Promise<Viewer> {
    return completeSignIn(context, input);
  }

  @Extensions({ ...publicField, ...ownTransaction })
  @Mutation(() => GraphQLJSON, {
    description:
      'The PublicKeyCredentialRequestOptionsJSON of WebAuthn, for signInWithPasskey, completeSignIn and reauthenticate.',
  })
  beginPasskey(@Ctx() context: Context): Promise<unknown> {
    return beginOwnPasskey(context);
  }

  @Extensions({ ...publicField, ...ownTransaction })
  @Mutation(() => Viewer, { description: 'Signs in by a passkey alone. Sets the session cookie.' })
  signInWithPasskey(@Ctx() context: Context, @Arg('passkey', () => GraphQLJSON) passkey: unknown): Promise<Viewer> {
    return signInByPasskey(context, passkey);
  }

  @Extensions(publicField)
  @Mutation(() => Boolean)
  signOut(@Ctx() context: Context): Promise<boolean> {
    return signOut(context);
  }

  @Extensions(ownTransaction)
  @Authorized()
  @Mutation(() => Viewer, { description: 'Gives the password or a passkey once more, before a secret is shown.' })
  reauthenticate(
    @Ctx() context: Context,
    @Arg('input', () => ReauthenticateInput) input: ReauthenticateInput,
  ): Promise<Viewer> {
    return reauthenticate(context, input);
  }

  @Extensions({ ...publicField, ...ownTransaction })
  @Mutation(() => Viewer, {
    description: 'Makes the first administrator by the one-time link that the server printed.',
  })
  setUpAdministrator(
    @Ctx() context: Context,
    @Arg('input', () => SetUpAdministratorInput) input: SetUpAdministratorInput,
  ): Promise<Viewer> {
    return setUpAdministrator(context, input);
  }
}
