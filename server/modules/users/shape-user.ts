import type { Attributes } from '../../kernel/schema/index.js';
import type { UserSource } from '../../kernel/source.js';
import { type User, UserStatus } from './user.entity.js';
import type { Email, PersonName, UserMembership } from './user.types.js';

/** A row as the statements of this module read it. */
export interface UserRow {
  id: string;
  connection_id: string | null;
  source: UserSource;
  user_name_key: string;
  display_name_key: string;
  external_id: string | null;
  active: boolean;
  attributes: Attributes;
  version: number;
  created_at: Date;
  updated_at: Date;
  memberships?: UserMembership[];
}

/** The columns of a UserRow, of the alias u. */
export const userColumns =
  'u.id, u.connection_id, u.source, u.user_name_key, u.display_name_key, u.external_id, u.active, u.attributes, u.version, u.created_at, u.updated_at';

const membershipJson = (type: string): string =>
  `json_build_object('groupId', g.id, 'displayName', g.attributes ->> 'displayName', 'type', ${type})`;

const directMemberships = `(
  select coalesce(json_agg(${membershipJson("'DIRECT'")} order by g.id), '[]')
  from group_members m join groups g on g.id = m.group_id where m.user_id = u.id
)`;

const allMemberships = `(
  with recursive above (id, direct) as (
    select m.group_id, true from group_members m where m.user_id = u.id
    union
    select n.group_id, false from group_member_groups n join above on n.member_group_id = above.id
  )
  select coalesce(json_agg(${membershipJson("case when a.direct then 'DIRECT' else 'INDIRECT' end")} order by g.id), '[]')
  from (select id, bool_or(direct) as direct from above group by id) a join groups g on g.id = a.id
)`;

/**
 * A user's groups, direct and indirect, as JSON: one more column of the same statement. An indirect group is one that
 * contains a group of the user's (RFC 7643 §4.1.2); the walk upwards is spared while no group contains another.
 */
export const membershipsColumn = `case when exists (select 1 from group_member_groups)
  then ${allMemberships} else ${directMemberships} end as memberships`;

/** What the schema serves as a User: a plain object, so that no field needs a promise or an entity. */
export type UserShape = Omit<User, 'userNameKey' | 'emailsKey' | 'searchKey' | 'attributesKey'>;

const emailsOf = (attributes: Attributes): Email[] =>
  ((attributes['emails'] as Email[] | undefined) ?? []).map((email) => ({
    ...email,
    value: email.value ?? '',
    primary: email.primary ?? false,
  }));

/** Shapes a row into a User. */
export const shapeUser = (row: UserRow): UserShape => ({
  id: row.id,
  connectionId: row.connection_id,
  source: row.source,
  displayNameKey: row.display_name_key,
  externalId: row.external_id,
  active: row.active,
  attributes: row.attributes,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  userName: row.attributes['userName'] as string,
  displayName: (row.attributes['displayName'] as string | undefined) ?? null,
  name: (row.attributes['name'] as PersonName | undefined) ?? null,
  emails: emailsOf(row.attributes),
  status: row.active ? UserStatus.ACTIVE : UserStatus.INACTIVE,
  memberships: row.memberships ?? [],
});
