import { Arg, Authorized, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { ownTransaction, publicField } from '../../kernel/field-marks.js';
import { ReauthenticateInput, SetUpAdministratorInput, SignInInput, Viewer } from './administrator.types.js';
import { isSetupRequired, setUpAdministrator } from './first-administrator.js';
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
  @Mutation(() => Viewer, { description: 'Sets the session cookie.' })
  signIn(@Ctx() context: Context, @Arg('input', () => SignInInput) input: SignInInput): Promise<Viewer> {
    return signIn(context, input);
  }

  @Extensions(publicField)
  @Mutation(() => Boolean)
  signOut(@Ctx() context: Context): Promise<boolean> {
    return signOut(context);
  }

  @Extensions(ownTransaction)
  @Authorized()
  @Mutation(() => Viewer, { description: 'Gives the password once more, before a secret is shown.' })
  reauthenticate(
    @Ctx() context: Context,
    @Arg('input', () => ReauthenticateInput) input: ReauthenticateInput,
  ): Promise<Viewer> {
    return reauthenticate(context, input.password);
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
