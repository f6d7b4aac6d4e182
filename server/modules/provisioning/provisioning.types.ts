import { Field, ID, Int, ObjectType } from 'type-graphql';
import { IdentityProviderKind } from '../connections/index.js';
import { ScimToken } from '../tokens/index.js';

@ObjectType({ simpleResolvers: true, description: 'A choice in the identity provider dropdown.' })
export class IdentityProvider {
  @Field(() => IdentityProviderKind)
  kind!: IdentityProviderKind;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { description: 'Whether a token exists for it.' })
  connected!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A request of the identity provider and how it was answered.' })
export class ProvisioningRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The log id in the detail of a SCIM error.' })
  shortId!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => String)
  method!: string;

  @Field(() => String)
  path!: string;

  @Field(() => Int)
  status!: number;

  @Field(() => ID, { nullable: true })
  tokenId!: string | null;

  @Field(() => String, { nullable: true, description: 'Null when the token is not known or was deleted.' })
  tokenName!: string | null;
}

/** The state of provisioning from one identity provider. */
@ObjectType({ description: 'How provisioning from one identity provider stands.' })
export class Provisioning {
  @Field(() => IdentityProviderKind)
  provider!: IdentityProviderKind;

  connectionId!: string;

  @Field(() => String, { description: "Goes into Okta's SCIM 2.0 Base Url." })
  targetUrl!: string;

  @Field(() => Int, { description: 'How many tokens may exist at once.' })
  tokenLimit!: number;

  @Field(() => [ScimToken])
  tokens!: ScimToken[];
}
