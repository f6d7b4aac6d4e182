import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { isExpired } from '../../kernel/access/credential.js';
import type { Context } from '../../kernel/context.js';
import { Permission } from '../../kernel/permissions.js';
import { deleteToken, renewToken, setTokenAddresses, setTokenStatus } from './change-token.js';
import { expiryWarning } from './expiry-warning.js';
import { generateToken } from './generate-token.js';
import { ScimToken, ScimTokenStatus } from './token.entity.js';
import { GenerateScimTokenInput, ScimTokenWithSecret } from './token.inputs.js';

@Resolver(() => ScimToken)
export class TokenResolver {
  @Authorized(Permission.ProvisioningWrite)
  @Mutation(() => ScimTokenWithSecret, {
    description: 'Two at most per provider. Asks for a sign-in within five minutes.',
  })
  generateScimToken(
    @Ctx() context: Context,
    @Arg('input', () => GenerateScimTokenInput) input: GenerateScimTokenInput,
  ): Promise<ScimTokenWithSecret> {
    return generateToken(context, input);
  }

  @Authorized(Permission.ProvisioningWrite)
  @Mutation(() => ScimToken, { description: 'Takes effect for the very next request.' })
  setScimTokenStatus(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('status', () => ScimTokenStatus) status: ScimTokenStatus,
  ): Promise<ScimToken> {
    return setTokenStatus(context, id, status);
  }

  @Authorized(Permission.ProvisioningWrite)
  @Mutation(() => ScimTokenWithSecret, {
    description:
      'Sets the token active with a new expiry (absent: the old lifetime again) and, unless kept, a new secret.',
  })
  renewScimToken(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expiresAt', () => Date, { nullable: true }) expiresAt: Date | null,
    @Arg('keepSecret', () => Boolean, { nullable: true, defaultValue: false }) keepSecret: boolean | null,
  ): Promise<ScimTokenWithSecret> {
    return renewToken(context, { id, expiresAt, keepSecret: keepSecret ?? false });
  }

  @Authorized(Permission.ProvisioningWrite)
  @Mutation(() => ScimToken, {
    description:
      'Up to 50 addresses and networks (CIDR) in place of those before; none: the token may be used anywhere. Takes effect for the very next request. Asks for a sign-in within five minutes.',
  })
  setScimTokenAddresses(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('allowedAddresses', () => [String]) allowedAddresses: string[],
  ): Promise<ScimToken> {
    return setTokenAddresses(context, id, allowedAddresses);
  }

  @Authorized(Permission.ProvisioningWrite)
  @Mutation(() => ID, { description: 'Takes effect for the very next request.' })
  deleteScimToken(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<string> {
    return deleteToken(context, id);
  }

  @FieldResolver(() => Boolean)
  expired(@Root() token: ScimToken, @Ctx() context: Context): boolean {
    return isExpired(token.expiresAt, context.clock.now());
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'The token expires within this many days (30, 14, 7 or 1); null while there is no warning.',
  })
  expiryWarning(@Root() token: ScimToken, @Ctx() context: Context): number | null {
    return expiryWarning(token, context.clock.now());
  }
}
