import { Administrator } from '../modules/administrators/administrator.entity.js';
import { Session } from '../modules/administrators/session.entity.js';
import { SetupLink } from '../modules/administrators/setup-link.entity.js';
import { ApiKey } from '../modules/api-keys/api-key.entity.js';
import { AuditRecord } from '../modules/audit/audit-record.entity.js';
import { Configuration } from '../modules/configurations/configuration.entity.js';
import { IdentityProviderConnection } from '../modules/connections/connection.entity.js';
import { CustomAttribute } from '../modules/custom-attributes/custom-attribute.entity.js';
import { Group } from '../modules/groups/group.entity.js';
import { Mail } from '../modules/outbox/mail.entity.js';
import { ProvisioningExchange } from '../modules/provisioning-log/exchange.entity.js';
import { ProvisioningSettings } from '../modules/settings/settings.entity.js';
import { ScimToken } from '../modules/tokens/token.entity.js';
import { User } from '../modules/users/user.entity.js';

/** Every class that is stored. */
export const entities = [
  Administrator,
  ApiKey,
  AuditRecord,
  Configuration,
  CustomAttribute,
  Group,
  IdentityProviderConnection,
  Mail,
  ProvisioningExchange,
  ProvisioningSettings,
  ScimToken,
  Session,
  SetupLink,
  User,
];
