import { Migration0001Directory } from './0001-directory.js';
import { Migration0002PeopleAndRecords } from './0002-people-and-records.js';
import { Migration0003CustomAttributes } from './0003-custom-attributes.js';
import { Migration0004UserSearch } from './0004-user-search.js';
import { Migration0010Settings } from './0010-settings.js';
import { Migration0011Invitations } from './0011-invitations.js';
import { Migration0012Configurations } from './0012-configurations.js';
import { Migration0013ApiKeys } from './0013-api-keys.js';
import { Migration0014ProvisioningLog } from './0014-provisioning-log.js';
import { Migration0016SetUpAndExpiry } from './0016-set-up-and-expiry.js';
import { Migration0017AuditTrail } from './0017-audit-trail.js';
import { Migration0018Simulations } from './0018-simulations.js';
import { Migration0019ListedUsers } from './0019-listed-users.js';
import { Migration0020CountersRecounted } from './0020-counters-recounted.js';
import { Migration0023SignInBrakes } from './0023-sign-in-brakes.js';
import { Migration0025BoundedLog } from './0025-bounded-log.js';
import { Migration0028ShortPendingLists } from './0028-short-pending-lists.js';
import { Migration0029MailServerFault } from './0029-mail-server-fault.js';
import { Migration0030SettledMails } from './0030-settled-mails.js';
import { Migration0031FactsOfExchanges } from './0031-facts-of-exchanges.js';
import { Migration0032Roles } from './0032-roles.js';
import { Migration0034SealedMails } from './0034-sealed-mails.js';

/** Every migration in the order of execution; the database stores the name, so it never changes. */
export const migrations = [
  { name: '0001-directory', class: Migration0001Directory },
  { name: '0002-people-and-records', class: Migration0002PeopleAndRecords },
  { name: '0003-custom-attributes', class: Migration0003CustomAttributes },
  { name: '0004-user-search', class: Migration0004UserSearch },
  { name: '0010-settings', class: Migration0010Settings },
  { name: '0011-invitations', class: Migration0011Invitations },
  { name: '0012-configurations', class: Migration0012Configurations },
  { name: '0013-api-keys', class: Migration0013ApiKeys },
  { name: '0014-provisioning-log', class: Migration0014ProvisioningLog },
  { name: '0016-set-up-and-expiry', class: Migration0016SetUpAndExpiry },
  { name: '0017-audit-trail', class: Migration0017AuditTrail },
  { name: '0018-simulations', class: Migration0018Simulations },
  { name: '0019-listed-users', class: Migration0019ListedUsers },
  { name: '0020-counters-recounted', class: Migration0020CountersRecounted },
  { name: '0023-sign-in-brakes', class: Migration0023SignInBrakes },
  { name: '0025-bounded-log', class: Migration0025BoundedLog },
  { name: '0028-short-pending-lists', class: Migration0028ShortPendingLists },
  { name: '0029-mail-server-fault', class: Migration0029MailServerFault },
  { name: '0030-settled-mails', class: Migration0030SettledMails },
  { name: '0031-facts-of-exchanges', class: Migration0031FactsOfExchanges },
  { name: '0032-roles', class: Migration0032Roles },
  { name: '0034-sealed-mails', class: Migration0034SealedMails },
];
