import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { violatedConstraint } from '../../kernel/faults/normalise-error.js';
import { TransactionNeeded } from '../../kernel/faults/transaction-needed.js';
import { type AttributeDifference, type Attributes, diffAttributes } from '../../kernel/schema/index.js';
import { sourceOf, type UserSource } from '../../kernel/source.js';
import { JsonText } from '../../kernel/text/json-text.js';
import { linkedTotalSql, newId, nothing, type Sql, sql, texts, totalSql } from '../../query/index.js';
import { type AuditAction, type AuditEntry, auditSql } from '../audit/index.js';
import { type ChangedRow, type UserRow, UserShape } from './shape-user.js';
import { userNameTaken } from './user-faults.js';
import { membershipsColumns, readMemberships } from './user-memberships.js';
import { type UserKeys, userKeys } from './user-row.js';

/** The stored form of a user's attributes. */
interface Written extends UserKeys {
  attributes: JsonText<Attributes>;
}

/**
 * The size that one body can have (hostile-input 24), so that changes cannot add up to more than a page has room for.
 */
const longestAttributes = 1024 * 1024;

/** `"active":false` is longer than `"active":true`. */
const spare = 1;

/** Refuses attributes that are too long, unless they were so before: those may still shrink, and be deactivated. */
const checkLength = (after: string, before: Attributes | undefined): void => {
  if (after.length <= longestAttributes) return;
  if (before && after.length <= JSON.stringify(before).length + spare) return;
  throw fault('value.too-long/attributes', { limit: `${longestAttributes} characters`, length: after.length });
};

const write = async (context: Context, value: Attributes, before?: Attributes): Promise<Written> => {
  const attributes = JsonText.of(value);
  checkLength(attributes.text, before);
  return { ...userKeys(await context.userResource(), value), attributes };
};

const connectionOf = ({ actor }: Context): string | null => (actor.kind === 'scimToken' ? actor.connectionId : null);

const newUserAudit = (id: string, attributes: Attributes): AuditEntry => ({
  action: 'user.created',
  targetKind: 'USER',
  targetId: id,
  targetLabel: attributes['userName'] as string,
  changes: diffAttributes({}, attributes),
});

interface NewRow {
  id: string;
  connectionId: string | null;
  source: UserSource;
  now: Date;
}

const insertUser = ({ id, connectionId, source, now }: NewRow, user: Written): Sql =>
  sql`insert into users as u (id, connection_id, source, user_name_key, display_name_key, external_id, active,
  emails_key, search_key, attributes, attributes_key, version, created_at, updated_at)
  values (${id}, ${connectionId}, ${source}, ${user.userNameKey}, ${user.displayNameKey}, ${user.externalId},
    ${user.active}, ${texts(user.emailsKey)}, ${user.searchKey}, ${user.attributes.text}::text::jsonb,
    ${JSON.stringify(user.attributesKey)}::text::jsonb, 1, ${now}, ${now})
  on conflict (user_name_key) do nothing returning u.id, u.connection_id`;

/** Stores a new user, its audit record and the new total in one statement; undefined where its userName is taken. */
export const insertNewUser = async (context: Context, attributes: Attributes): Promise<UserShape | undefined> => {
  const now = context.clock.now();
  const id = newId();
  const connectionId = connectionOf(context);
  const source = sourceOf(context.actor);
  const written = await write(context, attributes);
  const audit = auditSql(context, newUserAudit(id, attributes), 'inserted');
  const total = totalSql('USER', { source: 'inserted', by: 1 });
  const inserted = await context.write(
    sql`with inserted as (${insertUser({ id, connectionId, source, now }, written)}), audited as (${audit}),
      counted as (${total}) select id from inserted`,
  );
  if (inserted.length === 0) return undefined;
  context.changed('USER', id);
  const row = { id, source, active: written.active, version: 1, created_at: now, updated_at: now };
  return new UserShape(row, written.attributes, []);
};

const actionOf = (before: Attributes, after: Attributes): AuditAction => {
  if (before['active'] === after['active']) return 'user.updated';
  return after['active'] === false ? 'user.deactivated' : 'user.activated';
};

export interface StoreUserProps {
  /** The row from which the attributes were made. */
  row: ChangedRow;
  attributes: Attributes;
  /** The differences; computed where they are not given. */
  changes?: readonly AttributeDifference[];
  /** Names a link or a revival, which the audit trail records instead of an update. */
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
 * Stores changed attributes with the audit record and the next version, in one statement, unless the row has changed
 * since it was read (which a lock prevents).
 */
export const storeUser = async (context: Context, props: StoreUserProps): Promise<UserShape> => {
  const { row } = props;
  const links = props.action === 'user.linked';
  const next = {
    ...row,
    connection_id: links ? connectionOf(context) : row.connection_id,
    source: links ? sourceOf(context.actor) : row.source,
    version: row.version + 1,
    updated_at: context.clock.now(),
  };
  const written = await write(context, props.attributes, row.attributes);
  const groups = await update(context, props, next, written);
  context.changed('USER', row.id);
  const [memberships] = await readMemberships(context, [{ ...next, ...groups }]);
  return new UserShape({ ...next, active: written.active }, written.attributes, memberships ?? []);
};

type Groups = Pick<UserRow, 'direct_groups' | 'nested_groups'>;

const updateUser = (next: ChangedRow, before: ChangedRow, user: Written): Sql =>
  sql`update users u set connection_id = ${next.connection_id}, source = ${next.source},
  user_name_key = ${user.userNameKey}, display_name_key = ${user.displayNameKey}, external_id = ${user.externalId},
  active = ${user.active}, emails_key = ${texts(user.emailsKey)}, search_key = ${user.searchKey},
  attributes = ${user.attributes.text}::text::jsonb,
  attributes_key = ${JSON.stringify(user.attributesKey)}::text::jsonb, version = u.version + 1,
  updated_at = ${next.updated_at} where u.id = ${before.id} and u.version = ${before.version}
  returning u.id, u.connection_id`;

const update = async (context: Context, props: StoreUserProps, next: ChangedRow, written: Written): Promise<Groups> => {
  const audit = auditSql(context, changeAudit(context, props), 'changed');
  const isLinked = props.action === 'user.linked';
  const counted = isLinked ? sql`, counted as (${linkedTotalSql('USER', 'changed')})` : nothing;
  try {
    const [groups] = await context.write<Groups>(
      sql`with changed as (${updateUser(next, props.row, written)}), audited as (${audit})${counted}
        select ${membershipsColumns} from changed u`,
    );
    if (groups) return groups;
  } catch (error) {
    if (violatedConstraint(error) === 'users_user_name_key') throw userNameTaken(String(props.attributes['userName']));
    throw error;
  }
  throw new TransactionNeeded();
};
