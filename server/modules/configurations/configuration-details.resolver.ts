import { Arg, Args, Authorized, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { costs } from '../../kernel/field-marks.js';
import { Permission } from '../../kernel/permissions.js';
import { ConnectionArgs } from '../common/index.js';
import { coverageOf, storedNeeds } from './check-configuration.js';
import { Configuration } from './configuration.entity.js';
import {
  AssignedGroup,
  ConfigurationConflict,
  ConfigurationCoverage,
  ConfigurationField,
  UserMissingValuesConnection,
} from './configuration.types.js';
import { groupsOf } from './find-configurations.js';
import { findConflicts } from './find-conflicts.js';
import { exportMissingUsers, listMissingUsers } from './missing-users.js';

/** Resolves the fields of a configuration that are computed only where a query selects them. */
@Resolver(() => Configuration)
export class ConfigurationDetailsResolver {
  @FieldResolver(() => [ConfigurationField])
  fields(@Root() { fields }: Configuration): ConfigurationField[] {
    return fields.map(({ id, key, template = null, secret }) => ({
      id,
      key,
      template: secret ? null : template,
      secret,
    }));
  }

  @FieldResolver(() => [AssignedGroup], { description: 'By name.' })
  groups(@Root() { id }: Configuration, @Ctx() context: Context): Promise<AssignedGroup[]> {
    return groupsOf(context, id);
  }

  @FieldResolver(() => ConfigurationCoverage)
  coverage(@Root() configuration: Configuration, @Ctx() context: Context): Promise<ConfigurationCoverage> {
    return coverageOf(context, configuration);
  }

  @FieldResolver(() => [ConfigurationConflict])
  async conflicts(@Root() { id, fields }: Configuration, @Ctx() context: Context): Promise<ConfigurationConflict[]> {
    const groupIds = (await groupsOf(context, id)).map((group) => group.id);
    return findConflicts(context, { id, keys: fields.map(({ key }) => key), groupIds });
  }

  @Authorized(Permission.UsersRead)
  @FieldResolver(() => UserMissingValuesConnection, { description: 'Who misses a value, by userName.' })
  async missingUsers(
    @Root() configuration: Configuration,
    @Ctx() context: Context,
    @Arg('variable', () => String, { nullable: true }) variable: string | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<UserMissingValuesConnection> {
    const props = { ...(await storedNeeds(context, configuration)), variable };
    return listMissingUsers(context, props, args);
  }

  @Authorized(Permission.UsersRead)
  @Extensions(costs(500))
  @FieldResolver(() => String, {
    description: 'Everyone who misses a value, as CSV in UTF-8 in which no cell is a formula; costly on large groups.',
  })
  async missingUsersCsv(
    @Root() configuration: Configuration,
    @Ctx() context: Context,
    @Arg('variable', () => String, { nullable: true }) variable: string | null,
    @Arg('separator', () => String, { defaultValue: ',' }) separator: string,
  ): Promise<string> {
    if (separator !== ',' && separator !== ';') throw fault('address.parameter/separator', { field: 'separator' });
    return exportMissingUsers(context, { ...(await storedNeeds(context, configuration)), variable }, separator);
  }
}
