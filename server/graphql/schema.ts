import { createPubSub } from '@graphql-yoga/subscription';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AdministratorResolver } from '../modules/administrators/index.js';
import {
  ConfigurationDetailsResolver,
  ConfigurationResolver,
  ResolvedConfigurationResolver,
} from '../modules/configurations/index.js';
import { CustomAttributeResolver } from '../modules/custom-attributes/index.js';
import {
  GroupConnectionResolver,
  GroupMembersResolver,
  GroupResolver,
  UserGroupsResolver,
} from '../modules/groups/index.js';
import { LiveResolver } from '../modules/live/index.js';
import { ProvisioningResolver } from '../modules/provisioning/index.js';
import { TokenResolver } from '../modules/tokens/index.js';
import { UserConnectionResolver, UserResolver } from '../modules/users/index.js';
import { checkAuthorisation } from './auth-checker.js';
import { DateTimeScalar } from './scalars.js';
import { throwInputFault } from './validation-fault.js';

/** The executable schema: the modules' resolvers, with one rule for who may and one for what is valid. */
export const createSchema = (): GraphQLSchema =>
  buildSchemaSync({
    resolvers: [
      AdministratorResolver,
      ConfigurationDetailsResolver,
      ConfigurationResolver,
      CustomAttributeResolver,
      GroupConnectionResolver,
      GroupMembersResolver,
      GroupResolver,
      LiveResolver,
      ProvisioningResolver,
      ResolvedConfigurationResolver,
      TokenResolver,
      UserConnectionResolver,
      UserGroupsResolver,
      UserResolver,
    ],
    authChecker: checkAuthorisation,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    validateFn: throwInputFault,
    // Asked for by type-graphql; our subscriptions name their own source.
    pubSub: createPubSub(),
  });
