import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { Permission } from '../../kernel/permissions.js';
import { attributeUses } from './attribute-uses.js';
import { createConfiguration, deleteConfiguration, updateConfiguration } from './change-configuration.js';
import { checkConfiguration } from './check-configuration.js';
import { Configuration } from './configuration.entity.js';
import { ConfigurationDraftInput, CreateConfigurationInput, UpdateConfigurationInput } from './configuration.inputs.js';
import { AttributeUse, ConfigurationCheck, TemplateVariable } from './configuration.types.js';
import { findConfiguration, listConfigurations } from './find-configurations.js';
import { listVariables } from './list-variables.js';
import { reorderConfigurations } from './reorder-configurations.js';

@Resolver(() => Configuration)
export class ConfigurationResolver {
  @Authorized(Permission.ConfigurationsRead)
  @Query(() => [Configuration], { description: 'All of them, at most 200, in the order in which they win.' })
  configurations(@Ctx() context: Context): Promise<Configuration[]> {
    return listConfigurations(context);
  }

  @Authorized(Permission.ConfigurationsRead)
  @Query(() => Configuration, { nullable: true })
  configuration(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<Configuration | null> {
    return findConfiguration(context, id);
  }

  @Authorized(Permission.ConfigurationsRead)
  @Query(() => ConfigurationCheck, { description: 'What would come of a configuration if it were saved.' })
  checkConfiguration(
    @Ctx() context: Context,
    @Arg('input', () => ConfigurationDraftInput) input: ConfigurationDraftInput,
  ): Promise<ConfigurationCheck> {
    return checkConfiguration(context, input);
  }

  @Authorized(Permission.ConfigurationsRead, Permission.UsersRead)
  @Query(() => [TemplateVariable], { description: 'The variables that templates may name.' })
  templateVariables(@Ctx() context: Context): Promise<TemplateVariable[]> {
    return listVariables(context);
  }

  @Authorized(Permission.ConfigurationsRead)
  @Query(() => [AttributeUse], { description: 'Which fields of which configurations read these attributes.' })
  async attributeUses(@Ctx() context: Context, @Arg('names', () => [String]) names: string[]): Promise<AttributeUse[]> {
    if (names.length > 400) throw fault('input.too-many', { field: 'names', limit: 400, things: 'attributes' });
    return attributeUses(context, names);
  }

  @Authorized(Permission.ConfigurationsWrite)
  @Mutation(() => Configuration, { description: 'Adds a configuration behind all others.' })
  createConfiguration(
    @Ctx() context: Context,
    @Arg('input', () => CreateConfigurationInput) input: CreateConfigurationInput,
  ): Promise<Configuration> {
    return createConfiguration(context, input);
  }

  @Authorized(Permission.ConfigurationsWrite)
  @Mutation(() => Configuration)
  updateConfiguration(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateConfigurationInput) input: UpdateConfigurationInput,
  ): Promise<Configuration> {
    return updateConfiguration(context, id, input);
  }

  @Authorized(Permission.ConfigurationsWrite)
  @Mutation(() => ID)
  deleteConfiguration(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int, { nullable: true }) expectedVersion: number | null,
  ): Promise<string> {
    return deleteConfiguration(context, id, expectedVersion);
  }

  @Authorized(Permission.ConfigurationsWrite)
  @Mutation(() => [Configuration], { description: 'Takes the ids of all configurations, the one that wins first.' })
  reorderConfigurations(@Ctx() context: Context, @Arg('ids', () => [ID]) ids: string[]): Promise<Configuration[]> {
    return reorderConfigurations(context, ids);
  }
}
