import { MaxLength } from 'class-validator';
import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

/** Whom the policy asks for a second factor. */
export enum SecondFactorPolicy {
  NOBODY = 'NOBODY',
  ADMINISTRATORS = 'ADMINISTRATORS',
  EVERYONE = 'EVERYONE',
}

registerEnumType(SecondFactorPolicy, {
  name: 'SecondFactorPolicy',
  description: 'Who has to have a second factor. ADMINISTRATORS: owners and administrators. EVERYONE: every role.',
});

/** The ways to complete a sign-in after the password. */
export enum FactorMethod {
  TOTP = 'TOTP',
  PASSKEY = 'PASSKEY',
  RECOVERY_CODE = 'RECOVERY_CODE',
}

@ObjectType({ simpleResolvers: true, description: 'A passkey of the administrator who asks.' })
export class OwnPasskey {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  lastUsedAt!: Date | null;
}

@ObjectType({ simpleResolvers: true, description: 'The second factors of the administrator who asks.' })
export class OwnSecondFactors {
  @Field(() => Date, { nullable: true, description: 'Null without an authenticator app.' })
  totpAddedAt!: Date | null;

  @Field(() => [OwnPasskey])
  passkeys!: OwnPasskey[];

  @Field(() => Int)
  recoveryCodesLeft!: number;

  @Field(() => Boolean, { description: 'Whether the policy asks this account for a second factor.' })
  required!: boolean;

  @Field(() => Boolean, { description: 'Passkeys need a PUBLIC_URL with https and a host name.' })
  passkeysAvailable!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A key for an authenticator app; it counts once it is confirmed.' })
export class TotpEnrolment {
  @Field(() => String, { description: 'The key in base 32, for apps without a camera.' })
  key!: string;

  @Field(() => String, { description: 'The otpauth address that belongs into the QR code.' })
  uri!: string;
}

@ObjectType({ simpleResolvers: true })
export class AddedFactor {
  @Field(() => [String], { nullable: true, description: 'Shown this once, with the first factor of an account.' })
  recoveryCodes!: string[] | null;
}

@InputType()
export class AddPasskeyInput {
  @Field(() => String)
  @MaxLength(400)
  name!: string;

  @Field(() => GraphQLJSON, { description: 'A RegistrationResponseJSON of WebAuthn.' })
  answer!: unknown;
}
