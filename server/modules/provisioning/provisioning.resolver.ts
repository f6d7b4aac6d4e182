import { Arg, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { Permission } from '../../kernel/permissions.js';
import { totalOfConnection } from '../../query/index.js';
import { findConnection, IdentityProviderConnection, IdentityProviderKind } from '../connections/index.js';
import { findLastExchange } from '../provisioning-log/index.js';
import { findSettings, ProvisioningSettings } from '../settings/index.js';
import { findSetupSteps, SetupStep } from '../setup-guide/index.js';
import { ScimToken, targetUrl, tokenLimit } from '../tokens/index.js';
import { countRecentExchanges, judgeConnection, readUnresolved } from './connection-health.js';
import { ProvisioningHealth } from './health.types.js';
import { IdentityProvider, Provisioning, ProvisioningRequest } from './provisioning.types.js';

@Resolver(() => Provisioning)
export class ProvisioningResolver {
  @Authorized(Permission.ProvisioningRead)
  @Query(() => [IdentityProvider])
  async identityProviders(@Ctx() { em }: Context): Promise<IdentityProvider[]> {
    const connections = await em.find(
      IdentityProviderConnection,
      { kind: { $in: Object.values(IdentityProviderKind) } },
      { orderBy: { createdAt: 'asc' } },
    );
    const tokens = await em.findAll(ScimToken, { fields: ['connectionId'] });
    const connected = new Set(tokens.map((token) => token.connectionId));
    return connections.map(({ id, kind, name }) => ({ kind, name, connected: connected.has(id) }));
  }

  @Authorized(Permission.ProvisioningRead)
  @Query(() => Provisioning)
  async provisioning(
    @Ctx() { em, publicUrl }: Context,
    @Arg('provider', () => IdentityProviderKind, { defaultValue: IdentityProviderKind.OKTA })
    provider: IdentityProviderKind,
  ): Promise<Provisioning> {
    const { id } = await findConnection(em, provider);
    const tokens = await em.find(ScimToken, { connectionId: id }, { orderBy: { createdAt: 'asc' } });
    return { provider, connectionId: id, targetUrl: targetUrl(publicUrl), tokenLimit, tokens };
  }

  @FieldResolver(() => ProvisioningRequest, { nullable: true, description: 'Null before the first.' })
  async lastRequest(@Root() provisioning: Provisioning, @Ctx() context: Context): Promise<ProvisioningRequest | null> {
    const exchange = await findLastExchange(context, provisioning.connectionId);
    if (!exchange) return null;
    const token = provisioning.tokens.find(({ id }) => id === exchange.tokenId);
    return Object.assign(new ProvisioningRequest(), exchange, { tokenName: token?.name ?? null });
  }

  @FieldResolver(() => ProvisioningHealth)
  async health(@Root() { connectionId }: Provisioning, @Ctx() context: Context): Promise<ProvisioningHealth> {
    // The requests are counted before the judgement, so that a counted request never appears beside "waiting".
    const counted = await countRecentExchanges(context, connectionId);
    const unresolved = await readUnresolved(context, connectionId);
    return {
      ...counted,
      unresolved,
      state: await judgeConnection(context, await findLastExchange(context, connectionId)),
    };
  }

  @FieldResolver(() => [SetupStep], { description: 'The steps of the set-up guide, in their order.' })
  setupSteps(@Root() { connectionId, tokens }: Provisioning, @Ctx() context: Context): Promise<SetupStep[]> {
    return findSetupSteps(context, connectionId, tokens);
  }

  @FieldResolver(() => ProvisioningSettings)
  settings(@Root() { connectionId }: Provisioning, @Ctx() context: Context): Promise<ProvisioningSettings> {
    return findSettings(context, connectionId);
  }

  @FieldResolver(() => Int, { description: 'Users of this provider.' })
  userCount(@Root() { connectionId }: Provisioning, @Ctx() context: Context): Promise<number> {
    return totalOfConnection(context, 'USER', connectionId);
  }

  @FieldResolver(() => Int, { description: 'Groups of this provider.' })
  groupCount(@Root() { connectionId }: Provisioning, @Ctx() context: Context): Promise<number> {
    return totalOfConnection(context, 'GROUP', connectionId);
  }
}
