import type { Pool } from 'pg';
import { canonicalKey } from '../../../server/kernel/text/canonical-key.js';
import { limitSchema } from '../limit/limit-schema.js';
import { storedUser } from '../limit/stored-user.js';
import { allGroups, type Directory, inBatches } from './directory.js';

const batchSize = 1_000;

const insertUsers = `insert into users (id, user_name_key, display, active, extended, attributes, version, created, updated)
  select x.id, x.key, x.display, x.active, x.extended, x.attributes, 1, $2, $2
  from json_to_recordset($1::json) as x (id uuid, key text, display text, active boolean, extended boolean, attributes text)`;

const insertGroups = `insert into groups (id, display_name_key, display, version, created, updated)
  select x.id, x.key, x.display, 1, $2, $2 from json_to_recordset($1::json) as x (id uuid, key text, display text)`;

const insertMembers = 'insert into members (group_id, user_id) select $1, unnest($2::uuid[])';

const insertTotals = `insert into totals (kind, shard, total)
  select $1, shard, case shard when 0 then $2::integer else 0 end from generate_series(0, 15) as shard`;

/** Fills an empty database of the limit with the directory. */
export const seedLimit = async (database: Pool, directory: Directory): Promise<void> => {
  const at = directory.at.toISOString();
  const groups = allGroups(directory);
  await database.query(limitSchema);
  for (const batch of inBatches(directory.users, batchSize)) {
    const rows = batch.map(({ id, attributes }) => ({ id, ...storedUser(attributes) }));
    await database.query(insertUsers, [JSON.stringify(rows), at]);
  }
  for (const batch of inBatches(groups, batchSize)) {
    const rows = batch.map(({ id, displayName }) => ({
      id,
      key: canonicalKey(displayName),
      display: JSON.stringify(displayName),
    }));
    await database.query(insertGroups, [JSON.stringify(rows), at]);
  }
  for (const { id, memberIds } of groups) await database.query(insertMembers, [id, memberIds]);
  await storeTotals(database, directory);
  await database.query('vacuum analyze');
};

const storeTotals = async (database: Pool, directory: Directory): Promise<void> => {
  await database.query('delete from totals');
  await database.query(insertTotals, ['User', directory.users.length]);
  await database.query(insertTotals, ['Group', allGroups(directory).length]);
};

/** Lets the limit accept a token, known by its digest alone. */
export const admitToken = async (database: Pool, digest: Buffer): Promise<void> => {
  await database.query('insert into tokens (digest, active) values ($1, true)', [digest]);
};

/** Removes what a workload has made, so that the next one meets the directory as it was seeded. */
export const tidyLimit = async (database: Pool, directory: Directory): Promise<void> => {
  await database.query('delete from members where user_id > $1 or group_id > $1', [directory.lastId]);
  await database.query('delete from users where id > $1', [directory.lastId]);
  await database.query('delete from groups where id > $1', [directory.lastId]);
  await storeTotals(database, directory);
  await database.query('vacuum analyze users, groups, members');
};
