import { IsEmail, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

/** As what somebody is signed in. */
export enum ViewerKind {
  ADMINISTRATOR = 'ADMINISTRATOR',
  /** A user of the directory, who sees the own profile and nothing else. */
  MEMBER = 'MEMBER',
}

registerEnumType(ViewerKind, {
  name: 'ViewerKind',
  description: 'MEMBER: a user of the directory, who sees the own profile and nothing else.',
});

/** Who is signed in. */
@ObjectType({ simpleResolvers: true, description: 'Who is signed in.' })
export class Viewer {
  @Field(() => ID)
  id!: string;

  @Field(() => ViewerKind)
  kind!: ViewerKind;

  @Field(() => String)
  email!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Date, { description: 'When the session ends if nothing more is asked in it.' })
  sessionExpiresAt!: Date;

  @Field(() => Int, { description: 'The same in whole seconds from now, for a clock that may be wrong.' })
  sessionExpiresIn!: number;

  @Field(() => Date, { description: 'The end that no request puts off: from then on one has to sign in again.' })
  sessionEndsAtLatest!: Date;

  @Field(() => Date, { description: 'Until then secrets are shown without asking for the password again.' })
  reauthenticateBefore!: Date;
}

@InputType()
export class SignInInput {
  @Field(() => String)
  @MaxLength(254)
  email!: string;

  @Field(() => String)
  @MaxLength(1_000)
  password!: string;
}

@InputType()
export class ReauthenticateInput {
  @Field(() => String)
  @MaxLength(1_000)
  password!: string;
}

@InputType()
export class SetUpAdministratorInput {
  @Field(() => String, { description: "The part of the set-up link after '#'." })
  token!: string;

  @Field(() => String)
  @IsEmail({}, { message: 'email must be an e-mail address' })
  email!: string;

  @Field(() => String)
  @Length(1, 200)
  name!: string;

  @Field(() => String, { description: 'At least 12 characters.' })
  password!: string;
}
