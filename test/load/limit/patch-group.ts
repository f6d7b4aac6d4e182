import type { PoolClient } from 'pg';
import { changedAnswer, errorAnswer, type LimitAnswer } from './answers.js';
import { type Call, noToken, notOffered, validToken } from './call.js';
import { memberIdsOf } from './groups.js';

interface Difference {
  added: string[];
  removed: string[];
}

const lock = `select g.version from groups g where g.id = $2 and exists (select from tokens t where ${validToken})
  for no key update`;

const admitted = `select from tokens t where ${validToken}`;

const change = `with gone as (delete from members where group_id = $1 and user_id = any ($2::uuid[]) returning 1),
  known as (select id from users where id = any ($3::uuid[])),
  come as (insert into members (group_id, user_id) select $1, id from known on conflict do nothing returning 1),
  moved as (
    update groups set version = version + 1, updated = $4
    where id = $1 and (exists (select from gone) or exists (select from come)) returning version)
  select (select version from moved) as version, (select count(*)::integer from known) as known`;

const removal = /^members\[value eq "([^"]+)"\]$/;

/** Reads the operations of Okta's group pushes: additions, and removals one by one. */
const readDifference = ({ Operations }: Record<string, unknown>): Difference | undefined => {
  const difference: Difference = { added: [], removed: [] };
  for (const { op, path, value } of Array.isArray(Operations) ? (Operations as Record<string, unknown>[]) : []) {
    const removed = removal.exec(String(path))?.[1];
    if (op === 'add' && path === 'members') difference.added.push(...memberIdsOf(value));
    else if (op === 'remove' && removed !== undefined) difference.removed.push(removed);
    else return undefined;
  }
  return difference;
};

const refuseUnlocked = async (client: PoolClient, { digest }: Call): Promise<LimitAnswer> => {
  const { rowCount } = await client.query({ name: 'token', text: admitted, values: [digest] });
  return rowCount === 0 ? noToken : errorAnswer(404, 'There is no group with this id.');
};

const apply = async (client: PoolClient, call: Call, id: string, difference: Difference): Promise<LimitAnswer> => {
  const { added, removed } = difference;
  const locked = await client.query<{ version: number }>({
    name: 'lock-group',
    text: lock,
    values: [call.digest, id],
  });
  const version = locked.rows[0]?.version;
  if (version === undefined) return refuseUnlocked(client, call);
  const { rows } = await client.query<{ version: number | null; known: number }>({
    name: 'change-members',
    text: change,
    values: [id, removed, added, new Date().toISOString()],
  });
  if (rows[0]?.known !== added.length) return errorAnswer(400, 'A member does not exist.', 'invalidValue');
  return changedAnswer(rows[0].version ?? version);
};

/** Applies a PATCH of members as a difference under a lock of the group's row, so that two at once lose nothing. */
export const patchGroup = async (call: Call, id: string): Promise<LimitAnswer> => {
  const difference = readDifference(call.body);
  if (!difference) return notOffered;
  const client = await call.pool.connect();
  try {
    await client.query('begin');
    const answer = await apply(client, call, id, difference);
    await client.query(answer.status < 400 ? 'commit' : 'rollback');
    return answer;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
};
