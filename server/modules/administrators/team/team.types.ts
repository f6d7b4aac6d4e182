import { IsEmail, Length, MaxLength } from 'class-validator';
import { Extensions, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { readBy } from '../../../kernel/field-marks.js';
import { Permission } from '../../../kernel/permissions.js';
import { Role } from '../../../kernel/roles.js';
import { mailAddressForm } from '../../../kernel/text/mail-address.js';
import { PortalLanguage } from '../administrator.entity.js';
import { AccountLinkKind } from '../links/account-link.js';

/** The states of an administrator. */
export enum AdministratorState {
  ACTIVE = 'ACTIVE',
  /** The administrator has not accepted the invitation yet. */
  INVITED = 'INVITED',
  DEACTIVATED = 'DEACTIVATED',
}

registerEnumType(AdministratorState, {
  name: 'AdministratorState',
  description: 'INVITED: the invitation is not accepted yet. DEACTIVATED: may not sign in.',
});

registerEnumType(AccountLinkKind, { name: 'AccountLinkKind', description: 'What a one-time link is for.' });

@Extensions(readBy(Permission.AdministratorsRead, 'id'))
@ObjectType('Administrator', { simpleResolvers: true, description: 'A person who may sign in to the portal.' })
export class ListedAdministrator {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, { description: 'Until the invitation is accepted, the beginning of the address.' })
  name!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => AdministratorState)
  state!: AdministratorState;

  @Field(() => PortalLanguage)
  language!: PortalLanguage;

  @Field(() => Boolean, { description: 'Whether the person signs in through the identity provider alone.' })
  singleSignOn!: boolean;

  @Field(() => Boolean, { description: 'Whether a code of an authenticator app completes the sign-in.' })
  authenticatorApp!: boolean;

  @Field(() => Int, { description: 'The number of passkeys.' })
  passkeys!: number;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  lastSignInAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the link of an open invitation ends; null without one.' })
  invitationExpiresAt!: Date | null;
}

@ObjectType({ simpleResolvers: true, description: 'An invitation that was just made.' })
export class InvitedAdministrator {
  @Field(() => ListedAdministrator)
  administrator!: ListedAdministrator;

  @Field(() => String, {
    nullable: true,
    description: 'The one-time link where no mail server is set, shown this once; null where a mail carries it.',
  })
  link!: string | null;

  @Field(() => Date, { description: 'When the link ends.' })
  expiresAt!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'A one-time link that can be used.' })
export class OpenedAccountLink {
  @Field(() => AccountLinkKind)
  kind!: AccountLinkKind;

  @Field(() => String, { description: 'The address that it was sent to, or that is to be confirmed.' })
  email!: string;

  @Field(() => Date)
  expiresAt!: Date;
}

@InputType()
export class InviteAdministratorInput {
  @Field(() => String)
  @IsEmail(mailAddressForm, { message: 'email must be an e-mail address' })
  email!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => PortalLanguage, { nullable: true, description: 'Of the mail; unset takes that of the inviter.' })
  language!: PortalLanguage | null;
}

@InputType()
export class AcceptAdministratorInvitationInput {
  @Field(() => String, { description: "The part of the link after '#'." })
  @MaxLength(200)
  token!: string;

  @Field(() => String)
  @Length(1, 200)
  name!: string;

  @Field(() => String, { description: '12 to 128 characters, none of the passwords that are guessed first.' })
  @MaxLength(1_000)
  password!: string;
}
