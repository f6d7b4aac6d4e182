import { canonicalKey } from '../../../server/kernel/text/canonical-key.js';
import { newId } from '../../../server/query/index.js';
import { errorAnswer, type GroupRow, groupText, type LimitAnswer, listAnswer, resourceAnswer } from './answers.js';
import { type Call, equalityOf, noToken, notOffered, validToken } from './call.js';
import { totalShards } from './limit-schema.js';

const columns = 'g.id, g.display, g.version, g.created, g.updated';

/** All members as JSON text, built by the database; of the alias g, with the base URL as parameter $2. */
const membersColumn = `(select string_agg('{"value":"' || u.id || '","display":' || u.display || ',"type":"User","$ref":"'
    || $2::text || '/Users/' || u.id || '"}', ',' order by m.user_id)
  from members m join users u on u.id = m.user_id where m.group_id = g.id) as members`;

const byId = `select ${columns}, ${membersColumn} from tokens t left join groups g on g.id = $3 where ${validToken}`;

const byName = `select ${columns} from tokens t left join groups g on g.display_name_key = $2 where ${validToken}`;

const insert = `with token as (select from tokens t where ${validToken}),
  made as (
    insert into groups (id, display_name_key, display, version, created, updated)
    select $2, $3, $4, 1, $5, $5 from token on conflict (display_name_key) do nothing returning id),
  known as (select id from users where id = any ($6::uuid[])),
  joined as (insert into members (group_id, user_id) select made.id, known.id from made, known),
  counted as (
    update totals set total = total + 1 where kind = 'Group' and shard = $7 and exists (select from made))
  select exists (select from token) as admitted, exists (select from made) as made,
    (select count(*)::integer from known) as known`;

const notFound = errorAnswer(404, 'There is no group with this id.');

const nameTaken = errorAnswer(409, 'Another group has this displayName.', 'uniqueness');

type Found = GroupRow | (Omit<GroupRow, 'id'> & { id: null });

const isGroup = (row: Found): row is GroupRow => row.id !== null;

/** GET of one group with all its members. */
export const readGroup = async ({ pool, baseUrl, digest }: Call, id: string): Promise<LimitAnswer> => {
  const { rows } = await pool.query<Found>({ name: 'group-by-id', text: byId, values: [digest, baseUrl, id] });
  const [row] = rows;
  if (!row) return noToken;
  if (!isGroup(row)) return notFound;
  return resourceAnswer(200, groupText(row, baseUrl), { location: `${baseUrl}/Groups/${id}`, version: row.version });
};

/** GET on the collection, by displayName and without members. */
export const listGroups = async ({ pool, baseUrl, digest, query }: Call): Promise<LimitAnswer> => {
  const name = equalityOf(query.get('filter'), 'displayName');
  if (name === undefined || query.get('excludedAttributes') !== 'members') return notOffered;
  const values = [digest, canonicalKey(name)];
  const { rows } = await pool.query<Found>({ name: 'group-by-name', text: byName, values });
  if (rows.length === 0) return noToken;
  const found = rows.filter(isGroup).map((row) => groupText(row, baseUrl));
  return listAnswer(found, found.length, 1);
};

/** The ids of a list of members as a body carries it. */
export const memberIdsOf = (members: unknown): string[] =>
  Array.isArray(members) ? [...new Set(members.map((member: { value: string }) => member.value))] : [];

/** POST of a group; nothing stays of one that names an unknown member. */
export const createGroup = async (call: Call): Promise<LimitAnswer> => {
  const { pool, baseUrl, digest, body } = call;
  const id = newId();
  const name = String(body['displayName']);
  const memberIds = memberIdsOf(body['members']);
  const at = new Date().toISOString();
  const shard = Math.floor(Math.random() * totalShards);
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ admitted: boolean; made: boolean; known: number }>({
      name: 'insert-group',
      text: insert,
      values: [digest, id, canonicalKey(name), JSON.stringify(name), at, memberIds, shard],
    });
    const [row] = rows;
    const complete = row?.admitted && row.made && row.known === memberIds.length;
    await client.query(complete ? 'commit' : 'rollback');
    if (!row?.admitted) return noToken;
    if (!row.made) return nameTaken;
    if (!complete) return errorAnswer(400, 'A member does not exist.', 'invalidValue');
  } finally {
    client.release();
  }
  const answer = await readGroup(call, id);
  return { ...answer, status: 201, headers: { ...answer.headers, Location: `${baseUrl}/Groups/${id}` } };
};
