import type { Attributes } from '../../kernel/schema/index.js';
import type { UserSource } from '../../kernel/source.js';
import { MemberText } from '../../kernel/text/member-text.js';
import { sql } from '../../query/index.js';
import type { Group } from './group.entity.js';

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
}

/** The columns of a GroupRow, of the alias g. */
export const groupColumns = sql`g.id, g.connection_id, g.source, g.attributes, g.member_count, g.version, g.created_at,
  g.updated_at`;

/** The object that the schema serves as a Group: plain, so that no field needs a promise or an entity. */
export type GroupShape = Omit<Group, 'attributesKey' | 'connectionId' | 'displayNameKey'>;

/** Shapes a row into a Group; its members are unread unless they are given. */
export const shapeGroup = (row: GroupRow, members = MemberText.unread(row.member_count)): GroupShape => ({
  id: row.id,
  source: row.source,
  externalId: (row.attributes['externalId'] as string | undefined) ?? null,
  attributes: row.attributes,
  memberCount: row.member_count,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  displayName: row.attributes['displayName'] as string,
  memberList: members,
});
