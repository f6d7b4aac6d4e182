import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { Permission } from '../../kernel/permissions.js';
import { CustomAttribute, listCustomAttributes } from '../custom-attributes/index.js';
import { ProvisioningSettings } from '../settings/index.js';
import { UpdateProvisioningSettingsInput } from './settings.inputs.js';
import { updateSettings } from './update-settings.js';

@Resolver(() => ProvisioningSettings)
export class SettingsResolver {
  @Authorized(Permission.ProvisioningWrite)
  @Mutation(() => ProvisioningSettings, {
    description: 'Saves settings and custom attributes together, unless somebody else saved since `version`.',
  })
  updateProvisioningSettings(
    @Ctx() context: Context,
    @Arg('input', () => UpdateProvisioningSettingsInput) input: UpdateProvisioningSettingsInput,
  ): Promise<ProvisioningSettings> {
    return updateSettings(context, input);
  }

  @FieldResolver(() => [CustomAttribute], { description: 'In the order in which they were added.' })
  customAttributes(@Root() _settings: ProvisioningSettings, @Ctx() { em }: Context): Promise<CustomAttribute[]> {
    return listCustomAttributes(em);
  }
}
