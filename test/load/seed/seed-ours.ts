import type { Pool } from 'pg';
import { groupResource, keyedAttributes, userResource } from '../../../server/kernel/schema/index.js';
import { canonicalKey } from '../../../server/kernel/text/canonical-key.js';
import { userKeys } from '../../../server/modules/users/user-row.js';
import { allGroups, type Directory, inBatches, type SeededGroup, type SeededUser } from './directory.js';

const batchSize = 1_000;

const insertUsers = `insert into users (id, connection_id, source, user_name_key, display_name_key, external_id, active,
    emails_key, search_key, attributes, attributes_key, version, created_at, updated_at)
  select x.id, $2, 'SCIM_OKTA', x.user_name_key, x.display_name_key, x.external_id, x.active, x.emails_key, x.search_key,
    x.attributes, x.attributes_key, 1, $3, $3
  from json_to_recordset($1::json) as x (id uuid, user_name_key text, display_name_key text, external_id text,
    active boolean, emails_key text[], search_key text, attributes jsonb, attributes_key jsonb)`;

const insertGroups = `insert into groups (id, connection_id, source, display_name_key, external_id, attributes,
    attributes_key, member_count, version, created_at, updated_at)
  select x.id, $2, 'SCIM_OKTA', x.display_name_key, null, x.attributes, x.attributes_key, x.member_count, 1, $3, $3
  from json_to_recordset($1::json) as x (id uuid, display_name_key text, attributes jsonb, attributes_key jsonb,
    member_count integer)`;

const insertMembers = 'insert into group_members (group_id, user_id) select $1, unnest($2::uuid[])';

const insertTotal = 'insert into resource_counts (kind, connection, shard, total) values ($1, $2, 0, $3)';

const userRow = ({ id, attributes }: SeededUser): object => {
  const keys = userKeys(userResource, attributes);
  return {
    id,
    user_name_key: keys.userNameKey,
    display_name_key: keys.displayNameKey,
    external_id: keys.externalId,
    active: keys.active,
    emails_key: keys.emailsKey,
    search_key: keys.searchKey,
    attributes,
    attributes_key: keys.attributesKey,
  };
};

const groupRow = ({ id, displayName, memberIds }: SeededGroup): object => ({
  id,
  display_name_key: canonicalKey(displayName),
  attributes: { displayName },
  attributes_key: keyedAttributes(groupResource, { displayName }),
  member_count: memberIds.length,
});

const connectionOf = async (database: Pool): Promise<string> => {
  const { rows } = await database.query<{ id: string }>('select id from identity_provider_connections limit 1');
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('The database has no identity provider connection; migrate it first.');
  return id;
};

/** Fills a migrated, empty database of the server with the directory, as if Okta had provisioned it. */
export const seedOurs = async (database: Pool, directory: Directory): Promise<void> => {
  const connectionId = await connectionOf(database);
  const groups = allGroups(directory);
  for (const batch of inBatches(directory.users, batchSize)) {
    await database.query(insertUsers, [JSON.stringify(batch.map(userRow)), connectionId, directory.at]);
  }
  for (const batch of inBatches(groups, batchSize)) {
    await database.query(insertGroups, [JSON.stringify(batch.map(groupRow)), connectionId, directory.at]);
  }
  for (const { id, memberIds } of groups) await database.query(insertMembers, [id, memberIds]);
  await storeTotals(database, directory);
  await database.query('vacuum analyze');
};

const storeTotals = async (database: Pool, directory: Directory): Promise<void> => {
  const connectionId = await connectionOf(database);
  await database.query('delete from resource_counts');
  await database.query(insertTotal, ['USER', connectionId, directory.users.length]);
  await database.query(insertTotal, ['GROUP', connectionId, allGroups(directory).length]);
};

/** Removes what a workload has made, so that the next one meets the directory as it was seeded. */
export const tidyOurs = async (database: Pool, directory: Directory): Promise<void> => {
  await database.query('delete from group_members where user_id > $1 or group_id > $1', [directory.lastId]);
  await database.query('delete from users where id > $1', [directory.lastId]);
  await database.query('delete from groups where id > $1', [directory.lastId]);
  await database.query('truncate audit_records, provisioning_exchanges, acknowledged_errors');
  await storeTotals(database, directory);
  await database.query('vacuum analyze users, user_search, groups, group_members');
};
