import { Arg, Args, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import { requireFreshAdministrator } from '../../kernel/access/require-fresh-sign-in.js';
import type { Context } from '../../kernel/context.js';
import { Permission } from '../../kernel/permissions.js';
import { ConnectionArgs } from '../common/index.js';
import { ConfigurationDraftInput } from './configuration.inputs.js';
import { previewConfiguration } from './preview-configuration.js';
import { resolveForGroup, resolveForUser } from './resolve-configurations.js';
import { ResolvedConfiguration, ResolvedConfigurations, ResolvedConfigurationsConnection } from './resolved.types.js';

/** Resolves configurations for integrators, with secrets, and for people, with secrets masked. */
@Resolver()
export class ResolvedConfigurationResolver {
  @Authorized(Permission.ConfigurationsResolve)
  @Query(() => ResolvedConfigurations, {
    nullable: true,
    description: 'What a user gets, secrets included. A field without all of its values is withheld and reported.',
  })
  async resolvedConfigurations(
    @Ctx() context: Context,
    @Arg('userId', () => ID) userId: string,
  ): Promise<ResolvedConfigurations | null> {
    requireFreshAdministrator(context);
    return resolveForUser(context, userId, false);
  }

  @Authorized(Permission.ConfigurationsResolve)
  @Query(() => ResolvedConfigurationsConnection, {
    description: 'What the active users of a group and of the groups inside it get, by userName, secrets included.',
  })
  async resolvedConfigurationsByGroup(
    @Ctx() context: Context,
    @Arg('groupId', () => ID) groupId: string,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<ResolvedConfigurationsConnection> {
    requireFreshAdministrator(context);
    return resolveForGroup(context, groupId, args);
  }

  @Authorized(Permission.ConfigurationsRead, Permission.UsersRead)
  @Query(() => ResolvedConfigurations, { nullable: true, description: 'What a user gets, with secrets masked.' })
  previewConfigurations(
    @Ctx() context: Context,
    @Arg('userId', () => ID) userId: string,
  ): Promise<ResolvedConfigurations | null> {
    return resolveForUser(context, userId, true);
  }

  @Authorized(Permission.ConfigurationsRead, Permission.UsersRead)
  @Query(() => ResolvedConfiguration, {
    description: 'What a user would get from a configuration if it were saved, with secrets masked.',
  })
  previewConfiguration(
    @Ctx() context: Context,
    @Arg('input', () => ConfigurationDraftInput) input: ConfigurationDraftInput,
    @Arg('userId', () => ID) userId: string,
  ): Promise<ResolvedConfiguration> {
    return previewConfiguration(context, input, userId);
  }
}
