import { IsOptional, Length, Matches } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { visibleName, visibleNameRule } from '../../kernel/text/visible-name.js';
import { IdentityProviderKind } from '../connections/index.js';
import { ScimToken } from './token.entity.js';

@InputType()
export class GenerateScimTokenInput {
  @Field(() => IdentityProviderKind, { defaultValue: IdentityProviderKind.OKTA })
  provider!: IdentityProviderKind;

  @Field(() => String, { description: '1 to 100 characters, by which people will know it.' })
  @Length(1, 100)
  @Matches(visibleName, visibleNameRule)
  name!: string;

  @Field(() => Date, { nullable: true, description: 'Absent: the token does not expire.' })
  @IsOptional()
  expiresAt?: Date | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Up to 50 addresses and networks (CIDR) from which the token may be used. Absent or empty: anywhere.',
  })
  @IsOptional()
  allowedAddresses?: string[] | null;
}

/** A token together with its secret, which is shown this once. */
@ObjectType({ simpleResolvers: true, description: 'A token with its secret, which is shown this once.' })
export class ScimTokenWithSecret {
  @Field(() => ScimToken)
  token!: ScimToken;

  @Field(() => String, { nullable: true, description: 'Null only when a renewal kept the old secret.' })
  secret!: string | null;

  @Field(() => String, { description: "Goes into Okta's SCIM 2.0 Base Url." })
  targetUrl!: string;
}
