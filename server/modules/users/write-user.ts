import { v7 as newId } from 'uuid';
import type { Context } from '../../database/context.js';
import { violatedConstraint } from '../../kernel/normalise-error.js';
import { type AttributeDifference, type Attributes, diffAttributes } from '../../kernel/schema/index.js';
import { sourceOf } from '../../kernel/source.js';
import { TransactionNeeded } from '../../kernel/transaction-needed.js';
import { type AuditAction, type AuditEntry, auditSql } from '../audit/index.js';
import { moveTotal, totalSql } from '../listing/index.js';
import { shapeUser, type UserRow, type UserShape, userColumns } from './shape-user.js';
import { userNameTaken } from './user-faults.js';
import { membershipsColumns, shapeWithMemberships } from './user-memberships.js';
import { userKeys } from './user-row.js';

const insertUser = `insert into users as u (id, connection_id, source, user_name_key, display_name_key, external_id, active,
  emails_key, search_key, attributes, attributes_key, version, created_at, updated_at)
  values (?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?::text::jsonb, ?::text::jsonb, 1, ?, ?)
  on conflict (user_name_key) do nothing returning ${userColumns}`;

const updateUser = `update users u set connection_id = ?, source = ?, user_name_key = ?, display_name_key = ?,
  external_id = ?, active = ?, emails_key = ?::text[], search_key = ?, attributes = ?::text::jsonb,
  attributes_key = ?::text::jsonb, version = u.version + 1, updated_at = ? where u.id = ? and u.version = ?
  returning ${userColumns}`;

/** A text array as PostgreSQL reads it from one parameter. */
const textArray = (values: readonly string[]): string =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, (mark) => `\\${mark}`)}"`).join(',')}}`;

const keyParams = async (context: Context, attributes: Attributes): Promise<unknown[]> => {
  const keys = userKeys(await context.userResource(), attributes);
  return [
    keys.userNameKey,
    keys.displayNameKey,
    keys.externalId,
    keys.active,
    textArray(keys.emailsKey),
    keys.searchKey,
    JSON.stringify(attributes),
    JSON.stringify(keys.attributesKey),
  ];
};

const connectionOf = ({ actor }: Context): string | null => (actor.kind === 'scimToken' ? actor.connectionId : null);

const newUserAudit = (id: string, attributes: Attributes): AuditEntry => ({
  action: 'user.created',
  targetKind: 'USER',
  targetId: id,
  targetLabel: attributes['userName'] as string,
  changes: diffAttributes({}, attributes),
});

/** Stores a new user, its audit record and the new total in one statement; undefined where its userName is taken. */
export const insertNewUser = async (context: Context, attributes: Attributes): Promise<UserShape | undefined> => {
  const now = context.clock.now();
  const id = newId();
  const connectionId = connectionOf(context);
  const audit = auditSql(context, newUserAudit(id, attributes), 'inserted');
  const total = totalSql('USER', connectionId, 1, 'inserted');
  const [row] = await context.statement<UserRow>(
    `with inserted as (${insertUser}), audited as (${audit.sql}), counted as (${total.sql}) select * from inserted`,
    [
      id,
      connectionId,
      sourceOf(context.actor),
      ...(await keyParams(context, attributes)),
      now,
      now,
      ...audit.params,
      ...total.params,
    ],
  );
  if (!row) return undefined;
  context.changed('USER', row.id);
  return shapeUser(row);
};

const actionOf = (before: Attributes, after: Attributes): AuditAction => {
  if (before['active'] === after['active']) return 'user.updated';
  return after['active'] === false ? 'user.deactivated' : 'user.activated';
};

export interface StoreUserProps {
  /** The row that the attributes were made of. */
  row: UserRow;
  attributes: Attributes;
  /** What differs; worked out where it is not given. */
  changes?: readonly AttributeDifference[];
  /** Named in the audit trail where it is more than an update: a link or a revival. */
  action?: 'user.linked' | 'user.revived' | undefined;
}

const changeAudit = (context: Context, { row, attributes, changes, action }: StoreUserProps): AuditEntry => ({
  action: action ?? actionOf(row.attributes, attributes),
  targetKind: 'USER',
  targetId: row.id,
  targetLabel: attributes['userName'] as string,
  changes: [
    ...(action === 'user.linked' ? [{ path: 'source', before: row.source, after: sourceOf(context.actor) }] : []),
    ...(changes ?? diffAttributes(row.attributes, attributes)),
  ],
});

/**
 * Stores changed attributes with the audit record and the next version, in one statement, unless the row moved on since
 * it was read (which a lock prevents).
 */
export const storeUser = async (context: Context, props: StoreUserProps): Promise<UserShape> => {
  const { row, attributes } = props;
  const links = props.action === 'user.linked';
  const connectionId = links ? connectionOf(context) : row.connection_id;
  const source = links ? sourceOf(context.actor) : row.source;
  const audit = auditSql(context, changeAudit(context, props), 'changed');
  const params = [
    connectionId,
    source,
    ...(await keyParams(context, attributes)),
    context.clock.now(),
    row.id,
    row.version,
  ];
  let stored: UserRow | undefined;
  try {
    [stored] = await context.statement<UserRow>(
      `with changed as (${updateUser}), audited as (${audit.sql}) select u.*, ${membershipsColumns} from changed u`,
      [...params, ...audit.params],
    );
  } catch (error) {
    if (violatedConstraint(error) === 'users_user_name_key') throw userNameTaken();
    throw error;
  }
  if (!stored) throw new TransactionNeeded();
  if (links && connectionId !== null) await moveTotal(context, 'USER', connectionId);
  context.changed('USER', row.id);
  const [user] = await shapeWithMemberships(context, [stored]);
  return user as UserShape;
};
