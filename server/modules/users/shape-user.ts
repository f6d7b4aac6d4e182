import type { Attributes } from '../../kernel/schema/index.js';
import type { UserSource } from '../../kernel/source.js';
import { type User, UserStatus } from './user.entity.js';
import type { Email, PersonName } from './user.types.js';

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
  /** Present where membershipsColumns were read. */
  direct_groups?: string[];
  nested_groups?: boolean;
}

/** The columns of a UserRow, of the alias u. */
export const userColumns =
  'u.id, u.connection_id, u.source, u.user_name_key, u.display_name_key, u.external_id, u.active, u.attributes, u.version, u.created_at, u.updated_at';

/** What the schema serves as a User: a plain object, so that no field needs a promise or an entity. */
export type UserShape = Omit<User, 'userNameKey' | 'emailsKey' | 'searchKey' | 'attributesKey'>;

const emailsOf = (attributes: Attributes): Email[] =>
  ((attributes['emails'] as Email[] | undefined) ?? []).map((email) => ({
    ...email,
    value: email.value ?? '',
    primary: email.primary ?? false,
  }));

/** Shapes a row into a User, its groups left out. */
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
  memberships: [],
});
