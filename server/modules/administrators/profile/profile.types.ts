import { IsEmail, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { mailAddressForm } from '../../../kernel/text/mail-address.js';
import { PortalLanguage } from '../administrator.entity.js';

@ObjectType({ simpleResolvers: true, description: 'A browser in which the person who asks is signed in.' })
export class OwnSession {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'The name of the browser, e.g. Firefox; null where unknown.' })
  browser!: string | null;

  @Field(() => String, { nullable: true, description: 'The operating system, e.g. Windows; null where unknown.' })
  system!: string | null;

  @Field(() => String, { nullable: true, description: 'What the browser says of itself.' })
  userAgent!: string | null;

  @Field(() => String, { nullable: true, description: 'The IP address from which it signed in.' })
  address!: string | null;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  lastSeenAt!: Date;

  @Field(() => Boolean, { description: 'Whether this request came with it.' })
  current!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A change of address that waits for its confirmation.' })
export class RequestedEmailChange {
  @Field(() => String, { description: 'The address to which the link was sent.' })
  email!: string;

  @Field(() => Date, { description: 'When the link ends.' })
  expiresAt!: Date;
}

@InputType()
export class UpdateProfileInput {
  @Field(() => String, { nullable: true, description: 'Unset leaves it as it is.' })
  @Length(1, 200)
  name!: string | null;

  @Field(() => PortalLanguage, { nullable: true, description: 'Unset leaves it as it is.' })
  language!: PortalLanguage | null;
}

@InputType()
export class RequestEmailChangeInput {
  @Field(() => String)
  @IsEmail(mailAddressForm, { message: 'email must be an e-mail address' })
  email!: string;
}

@InputType()
export class ChangePasswordInput {
  @Field(() => String)
  @MaxLength(1_000)
  currentPassword!: string;

  @Field(() => String, { description: '12 to 128 characters, none of the passwords that are guessed first.' })
  @MaxLength(1_000)
  password!: string;
}

@InputType()
export class ResetPasswordInput {
  @Field(() => String, { description: "The part of the link after '#'." })
  @MaxLength(200)
  token!: string;

  @Field(() => String, { description: '12 to 128 characters, none of the passwords that are guessed first.' })
  @MaxLength(1_000)
  password!: string;
}
