import type { Attributes } from '../../kernel/schema/index.js';
import type { UserSource } from '../../kernel/source.js';
import type { Group, ListedMember } from './group.entity.js';

/** A row as the statements of this module read it. */
export interface GroupRow {
  id: string;
  connection_id: string | null;
  source: UserSource;
  attributes: Attributes;
  member_count: number;
  version: number;
  created_at: Date;
  updated_at: Date;
  member_list?: ListedMember[];
}

/** The columns of a GroupRow, of the alias g. */
export const groupColumns =
  'g.id, g.connection_id, g.source, g.attributes, g.member_count, g.version, g.created_at, g.updated_at';

/**
 * All members as JSON: one more column of the same statement, so that it shows the state of the version beside it. Put
 * together as text, which takes PostgreSQL two thirds of what objects do.
 */
export const memberListColumn = `(
  select ('[' || coalesce(string_agg(
      '{"value":"' || m.id || '","display":' || coalesce(to_json(m.display)::text, 'null') || ',"type":"' || m.type || '"}', ','), '') || ']')::json
  from (
    select u.id, u.display, 'User' as type
      from group_members x join users u on u.id = x.user_id where x.group_id = g.id
    union all
    select c.id, c.attributes ->> 'displayName', 'Group'
      from group_member_groups x join groups c on c.id = x.member_group_id where x.group_id = g.id
    order by 1
  ) m
) as member_list`;

/** What the schema serves as a Group: a plain object, so that no field needs a promise or an entity. */
export type GroupShape = Omit<Group, 'attributesKey' | 'connectionId' | 'displayNameKey'>;

/** Shapes a row into a Group. */
export const shapeGroup = (row: GroupRow): GroupShape => ({
  id: row.id,
  source: row.source,
  externalId: (row.attributes['externalId'] as string | undefined) ?? null,
  attributes: row.attributes,
  memberCount: row.member_count,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  displayName: row.attributes['displayName'] as string,
  memberList: row.member_list ?? [],
});
