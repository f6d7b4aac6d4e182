import type { Context } from '../../kernel/context.js';
import { unwrap } from '../../kernel/faults/errors.js';
import { needTransaction } from '../../kernel/faults/transaction-needed.js';
import { type Attributes, normaliseResource } from '../../kernel/schema/index.js';
import { canonicalKey } from '../../kernel/text/canonical-key.js';
import { type Sql, sql } from '../../query/index.js';
import { WriteOutcome } from '../common/index.js';
import { inviteAutomatically, invitingConnection, isInvitable } from '../invitations/index.js';
import { checkMailAddresses } from './check-mail-addresses.js';
import { keepActive } from './keep-active.js';
import { type ChangedRow, changedColumns, type UserShape } from './shape-user.js';
import { noEffects, type UserWriteShape } from './update-user.js';
import { userNameTaken } from './user-faults.js';
import { insertNewUser, storeUser } from './write-user.js';

const findTaken = (userNameKey: string): Sql =>
  sql`select ${changedColumns} from users u where u.user_name_key = ${userNameKey} for update`;

/**
 * Returns whether a create may revive this user: only for the connection that it came from, with the same externalId,
 * and only after a deactivation (docs/scim.md: Okta assigns a leaver anew by POST).
 */
const mayRevive = ({ actor }: Context, row: ChangedRow, attributes: Attributes): boolean =>
  actor.kind === 'scimToken' &&
  !row.active &&
  row.connection_id === actor.connectionId &&
  row.external_id !== null &&
  row.external_id === attributes['externalId'];

/** Creates a user and, where users of its provider are invited, its invitation in the same transaction. */
const insertAndInvite = async (context: Context, attributes: Attributes): Promise<UserShape | undefined> => {
  const connectionId = invitingConnection(context);
  if (connectionId === undefined) return insertNewUser(context, attributes);
  needTransaction(context);
  const created = await insertNewUser(context, attributes);
  const user = created && { id: created.id, active: created.active, connectionId, attributes };
  if (user && isInvitable(user)) await inviteAutomatically(context, user, true);
  return created;
};

/** Creates a user, or revives one that this connection created and that is deactivated; never adopts another's. */
export const createUser = async (context: Context, input: unknown): Promise<UserWriteShape> => {
  const written = unwrap(normaliseResource(await context.userResource(), input));
  const { attributes } = written;
  checkMailAddresses(context, attributes);
  const { attributes: withActive, notes } = keepActive(written, true, input);
  const created = await insertAndInvite(context, withActive);
  if (created) return { user: created, outcome: WriteOutcome.CREATED, ...noEffects, notes };
  needTransaction(context);
  const [taken] = await context.statement<ChangedRow>(findTaken(canonicalKey(String(attributes['userName']))));
  if (!taken || !mayRevive(context, taken, attributes)) {
    throw userNameTaken(String(attributes['userName']), taken?.connection_id === null);
  }
  const user = await storeUser(context, { row: taken, attributes: withActive, action: 'user.revived' });
  return { user, outcome: WriteOutcome.REVIVED, ...noEffects, notes };
};
