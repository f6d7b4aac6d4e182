import type { Context } from '../../kernel/context.js';
import { unwrap } from '../../kernel/faults/errors.js';
import { needTransaction } from '../../kernel/faults/transaction-needed.js';
import { isJsonObject } from '../../kernel/json-object.js';
import { Permission } from '../../kernel/permissions.js';
import { changesLocal, checkVersion } from '../../kernel/reach.js';
import {
  type AttributeChange,
  type Attributes,
  applyChanges,
  diffAttributes,
  normaliseResource,
  type ResourceSchema,
  resolvePath,
  type WriteNote,
} from '../../kernel/schema/index.js';
import { JsonText } from '../../kernel/text/json-text.js';
import { allOf, nothing, sql, uuid } from '../../query/index.js';
import { checkFilterInWrite } from '../attributes/index.js';
import { WriteOutcome } from '../common/index.js';
import { endAccess, inviteAutomatically, invitingConnection, isInvitable } from '../invitations/index.js';
import { checkMailAddresses } from './check-mail-addresses.js';
import { findUser, reachCondition } from './find-users.js';
import { keepActive } from './keep-active.js';
import { type ChangedRow, changedColumns, UserShape } from './shape-user.js';
import { managedByProvider, userNotFound } from './user-faults.js';
import { storeUser } from './write-user.js';

/** The result of a write of one user: the complete row as of the transaction. */
export interface UserWriteShape {
  user: UserShape;
  outcome: WriteOutcome;
  /** Tells whether the write changed the user from active to inactive. */
  deactivated: boolean;
  /** Tells whether the write changed the user from inactive to active. */
  reactivated: boolean;
  /** Tells whether the write changed the user name. */
  renamed: boolean;
  notes: WriteNote[];
}

type UserEffects = Pick<UserWriteShape, 'deactivated' | 'reactivated' | 'renamed'>;

/** The effects of a write that creates, revives or changes nothing: its outcome says it all. */
export const noEffects: UserEffects = { deactivated: false, reactivated: false, renamed: false };

const effectsOf = ({ row, next }: Change, user: UserShape): UserEffects => ({
  deactivated: row.active && !user.active,
  reactivated: !row.active && user.active,
  renamed: row.attributes['userName'] !== next['userName'],
});

/**
 * Reads the user if the actor sees it, and locks it in a transaction. Without one, the write that stores it checks that
 * the row has not changed.
 */
export const readForChange = async (context: Context, id: string): Promise<ChangedRow> => {
  const reach = reachCondition(context);
  const where = allOf([sql`u.id = ${uuid(id)}`, ...(reach ? [reach] : [])]);
  const lock = context.inTransaction ? sql` for no key update` : nothing;
  const [row] = await context.lookUp<ChangedRow>(sql`select ${changedColumns} from users u where ${where}${lock}`);
  if (!row || (row.connection_id === null && !changesLocal(context.actor))) throw userNotFound();
  return row;
};

/** Returns whether a change names `active` and nothing else. */
const switchesAlone = (resource: ResourceSchema, { path, filter, subAttribute, value }: AttributeChange): boolean => {
  const isActive = (name: string): boolean => {
    const resolved = resolvePath(resource, name);
    return resolved.ok && resolved.value.attribute.name === 'active' && resolved.value.extension === undefined;
  };
  if (path != null) return filter == null && subAttribute == null && isActive(path);
  return isJsonObject(value) && Object.keys(value).every(isActive);
};

/**
 * Refuses changes of a user that Okta manages, except to activate or deactivate it. It looks only at what a change
 * names, before any value is compared, because the response would reveal values to a key that may only write.
 */
const checkManaged = ({ actor }: Context, row: ChangedRow, onlySwitches: () => boolean): void => {
  if (actor.kind === 'scimToken' || row.connection_id === null) return;
  if (!onlySwitches()) throw managedByProvider();
};

interface Change {
  row: ChangedRow;
  next: Attributes;
  notes: WriteNote[];
  /** A local user becomes managed by the identity provider that replaces it. */
  links: boolean;
}

const wasInvitable = (row: ChangedRow): boolean =>
  isInvitable({ active: row.active, connectionId: row.connection_id, attributes: row.attributes });

/** Invites a user that has become invitable, or ends the invitation and the access of one that was deactivated. */
const followUp = async (context: Context, { row, next, links }: Change, user: UserShape): Promise<void> => {
  if (row.active && !user.active) return endAccess(context, user.id, user.userName);
  const inviting = invitingConnection(context);
  if (inviting === undefined || wasInvitable(row)) return;
  const connectionId = links ? inviting : row.connection_id;
  const after = { id: row.id, active: user.active, connectionId, attributes: next };
  if (isInvitable(after)) await inviteAutomatically(context, after, false);
};

/** Requests a transaction, before anything is written, for a change that may affect an invitation. */
const beforeFollowUp = async (context: Context, { row, next }: Change): Promise<void> => {
  if (context.inTransaction) return;
  if (row.active && next['active'] === false) await endAccess(context, row.id, String(next['userName']));
  else if (invitingConnection(context) !== undefined && !wasInvitable(row)) needTransaction(context);
};

const finish = async (context: Context, change: Change): Promise<UserWriteShape> => {
  const { row, next, notes, links } = change;
  checkMailAddresses(context, next, row.attributes);
  if (links) {
    needTransaction(context);
    const user = await storeUser(context, { row, attributes: next, action: 'user.linked' });
    await followUp(context, change, user);
    return { user, outcome: WriteOutcome.LINKED, ...effectsOf(change, user), notes };
  }
  const changes = diffAttributes(row.attributes, next);
  if (changes.length === 0) {
    const unchanged = await findUser(context, row.id, true);
    return {
      user: unchanged ?? new UserShape(row, JsonText.of(row.attributes), []),
      outcome: WriteOutcome.UNCHANGED,
      ...noEffects,
      notes,
    };
  }
  await beforeFollowUp(context, change);
  const user = await storeUser(context, { row, attributes: next, changes });
  if (context.inTransaction) await followUp(context, change, user);
  return { user, outcome: WriteOutcome.UPDATED, ...effectsOf(change, user), notes };
};

export interface ReplaceUserProps {
  id: string;
  attributes: unknown;
  expectedVersion?: number | null | undefined;
}

/**
 * Replaces all attributes (RFC 7644 §3.5.1). An absent `active` keeps the state, so that an omission activates nobody.
 * Okta's first PUT to a local user links it.
 */
export const replaceUser = async (context: Context, props: ReplaceUserProps): Promise<UserWriteShape> => {
  const written = unwrap(normaliseResource(await context.userResource(), props.attributes));
  const row = await readForChange(context, props.id);
  checkManaged(context, row, () => false);
  checkVersion(props.expectedVersion, row.version);
  const { attributes: next, notes } = keepActive(written, row.active, props.attributes);
  return finish(context, { row, next, notes, links: context.actor.kind === 'scimToken' && row.connection_id === null });
};

export interface UpdateUserProps {
  id: string;
  changes: readonly AttributeChange[];
  expectedVersion?: number | null | undefined;
}

/** Applies changes to the row's attributes (RFC 7644 §3.5.2): all of them or none. */
export const updateUser = async (context: Context, props: UpdateUserProps): Promise<UserWriteShape> => {
  checkFilterInWrite(context.actor, props.changes, Permission.UsersRead);
  const resource = await context.userResource();
  const row = await readForChange(context, props.id);
  checkManaged(context, row, () => props.changes.every((change) => switchesAlone(resource, change)));
  checkVersion(props.expectedVersion, row.version);
  const written = unwrap(applyChanges(resource, row.attributes, props.changes));
  const { attributes: next, notes } = keepActive(written, row.active, row.attributes);
  return finish(context, { row, next, notes, links: false });
};
