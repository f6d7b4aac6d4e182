import 'reflect-metadata';
import { createPubSub } from '@graphql-yoga/subscription';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AdministratorResolver, ProfileResolver, TeamResolver } from '../modules/administrators/index.js';
import { ApiKeyResolver, KeyViewerResolver } from '../modules/api-keys/index.js';
import { AuditRecordConnectionResolver, AuditResolver } from '../modules/audit/index.js';
import {
  ConfigurationDetailsResolver,
  ConfigurationResolver,
  ResolvedConfigurationResolver,
} from '../modules/configurations/index.js';
import { AttributeResolver, CustomAttributeResolver } from '../modules/custom-attributes/index.js';
import {
  GroupConnectionResolver,
  GroupMembersResolver,
  GroupPushResolver,
  GroupResolver,
  UserGroupsResolver,
} from '../modules/groups/index.js';
import { MailTemplateResolver } from '../modules/invitations/index.js';
import { LiveResolver } from '../modules/live/index.js';
import { MemberResolver } from '../modules/members/index.js';
import { OutboxResolver } from '../modules/outbox/index.js';
import { ProvisioningResolver, SettingsResolver } from '../modules/provisioning/index.js';
import { ExchangeConnectionResolver, ExchangeResolver, LogStateResolver } from '../modules/provisioning-log/index.js';
import { SecondFactorResolver } from '../modules/second-factors/index.js';
import { SimulationResolver } from '../modules/simulation/index.js';
import { SingleSignOnResolver } from '../modules/single-sign-on/index.js';
import { TokenResolver } from '../modules/tokens/index.js';
import { UserConnectionResolver, UserInvitationResolver, UserResolver } from '../modules/users/index.js';
import { checkAuthorisation } from './auth-checker.js';
import { declarePermissions } from './field-permissions.js';
import { withRootResolvers } from './root-resolvers.js';
import { DateTimeScalar } from './scalars.js';
import { throwInputFault } from './validation-fault.js';

/** Builds the schema that the modules' decorators declare. */
const buildSchema = (): GraphQLSchema =>
  buildSchemaSync({
    resolvers: [
      AdministratorResolver,
      ApiKeyResolver,
      AttributeResolver,
      AuditRecordConnectionResolver,
      AuditResolver,
      ConfigurationDetailsResolver,
      ConfigurationResolver,
      CustomAttributeResolver,
      ExchangeConnectionResolver,
      ExchangeResolver,
      GroupConnectionResolver,
      GroupMembersResolver,
      GroupPushResolver,
      GroupResolver,
      KeyViewerResolver,
      LiveResolver,
      LogStateResolver,
      MailTemplateResolver,
      MemberResolver,
      OutboxResolver,
      ProfileResolver,
      ProvisioningResolver,
      SecondFactorResolver,
      ResolvedConfigurationResolver,
      SettingsResolver,
      SimulationResolver,
      SingleSignOnResolver,
      TeamResolver,
      TokenResolver,
      UserConnectionResolver,
      UserGroupsResolver,
      UserInvitationResolver,
      UserResolver,
    ],
    authChecker: checkAuthorisation,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    validateFn: throwInputFault,
    // Asked for by type-graphql; our subscriptions name their own source.
    pubSub: createPubSub(),
  });

/** Creates the executable schema: the modules' resolvers, with one check of permissions and one of input. */
export const createSchema = (): GraphQLSchema => declarePermissions(withRootResolvers(buildSchema()));
