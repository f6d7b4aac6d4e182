import { IsEmail, Length, MaxLength } from 'class-validator';
import { GraphQLJSON } from 'graphql-scalars';
import { Extensions, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { needs } from '../../kernel/field-marks.js';
import { Permission, permissionName } from '../../kernel/permissions.js';
import { Role } from '../../kernel/roles.js';
import { mailAddressForm } from '../../kernel/text/mail-address.js';
import { PortalLanguage } from './administrator.entity.js';

/** The kinds of actor that can be signed in. */
export enum ViewerKind {
  ADMINISTRATOR = 'ADMINISTRATOR',
  /** A user of the directory, who sees nothing but its own profile. */
  MEMBER = 'MEMBER',
  /** A program. */
  API_KEY = 'API_KEY',
}

registerEnumType(PortalLanguage, { name: 'PortalLanguage', description: 'The languages of the portal.' });

registerEnumType(Role, {
  name: 'Role',
  description:
    'OWNER: everything. ADMINISTRATOR: everything but other administrators. HELP_DESK: reads people, and invites ' +
    'them. AUDITOR: reads, without secrets.',
});

/** The permissions by their names in GraphQL. */
const Permissions: Record<string, Permission> = Object.fromEntries(
  Object.values(Permission).map((permission) => [permissionName(permission), permission]),
);

registerEnumType(Permissions, { name: 'Permission', description: 'What somebody may do, by subject.' });

registerEnumType(ViewerKind, {
  name: 'ViewerKind',
  description: 'MEMBER: a user of the directory, who sees the own profile and nothing else. API_KEY: a program.',
});

/** Marks the fields of a session, which only people have; a key that asks for one is refused before anything runs. */
const ofAPerson = needs();

/** The person or program that is signed in. */
@ObjectType({ simpleResolvers: true, description: 'Who is signed in: a person, or a program by its key.' })
export class Viewer {
  @Field(() => ID)
  id!: string;

  @Field(() => ViewerKind)
  kind!: ViewerKind;

  @Extensions(ofAPerson)
  @Field(() => String)
  email!: string;

  @Field(() => String, { description: 'Of a key: what its administrator calls it.' })
  name!: string;

  @Extensions(ofAPerson)
  @Field(() => Role, { nullable: true, description: 'Of an administrator.' })
  role!: Role | null;

  @Extensions(ofAPerson)
  @Field(() => PortalLanguage, { nullable: true, description: 'Of an administrator: the language of mails.' })
  language!: PortalLanguage | null;

  @Extensions(ofAPerson)
  @Field(() => [Permissions], { description: 'What the person may do.' })
  permissions!: Permission[];

  @Extensions(ofAPerson)
  @Field(() => Boolean, { description: 'True while the account can do nothing but add a second factor.' })
  mustAddFactor!: boolean;

  @Extensions(ofAPerson)
  @Field(() => Date, { description: 'When the session ends if nothing more is asked in it.' })
  sessionExpiresAt!: Date;

  @Extensions(ofAPerson)
  @Field(() => Int, { description: 'The same in whole seconds from now, for a clock that may be wrong.' })
  sessionExpiresIn!: number;

  @Extensions(ofAPerson)
  @Field(() => Date, { description: 'The end that no request puts off: from then on one has to sign in again.' })
  sessionEndsAtLatest!: Date;

  @Extensions(ofAPerson)
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

@InputType({ description: 'Give one of them.' })
export class ReauthenticateInput {
  @Field(() => String, { nullable: true })
  @MaxLength(1_000)
  password?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Beside the password, the six digits of the authenticator app, where the account has one.',
  })
  @MaxLength(20)
  code?: string | null;

  @Field(() => GraphQLJSON, { nullable: true, description: 'An AuthenticationResponseJSON of WebAuthn.' })
  passkey?: unknown;
}

@InputType({ description: 'Give one of them.' })
export class CompleteSignInInput {
  @Field(() => String, { nullable: true, description: 'The six digits of the authenticator app.' })
  @MaxLength(20)
  code?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  recoveryCode?: string | null;

  @Field(() => GraphQLJSON, { nullable: true, description: 'An AuthenticationResponseJSON of WebAuthn.' })
  passkey?: unknown;
}

@InputType()
export class SetUpAdministratorInput {
  @Field(() => String, { description: "The part of the set-up link after '#'." })
  token!: string;

  @Field(() => String)
  @IsEmail(mailAddressForm, { message: 'email must be an e-mail address' })
  email!: string;

  @Field(() => String)
  @Length(1, 200)
  name!: string;

  @Field(() => String, { description: '12 to 128 characters, none of the passwords that are guessed first.' })
  password!: string;
}
