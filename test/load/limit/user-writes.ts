import { newId } from '../../../server/query/index.js';
import { errorAnswer, type LimitAnswer, resourceAnswer, type UserRow, userText } from './answers.js';
import { type Call, noToken, notOffered, validToken } from './call.js';
import { totalShards } from './limit-schema.js';
import { storedUser } from './stored-user.js';
import { readUser, userAnswer, userColumns } from './user-reads.js';

const insert = `with token as (select from tokens t where ${validToken}),
  made as (
    insert into users (id, user_name_key, display, active, extended, attributes, version, created, updated)
    select $2, $3, $4, $5, $6, $7, 1, $8, $8 from token on conflict (user_name_key) do nothing returning id),
  counted as (
    update totals set total = total + 1 where kind = 'User' and shard = $9 and exists (select from made))
  select exists (select from token) as admitted, exists (select from made) as made`;

const replace = `update users u set user_name_key = $4, display = $5, active = $6, extended = $7, attributes = $8::text,
    version = u.version + 1, updated = $9
  from tokens t where ${validToken} and u.id = $3
    and (u.active <> $6 or u.attributes::jsonb is distinct from $8::text::jsonb)
  returning ${userColumns}`;

const activate = `update users u set active = $4, version = u.version + 1, updated = $5
  from tokens t where ${validToken} and u.id = $3 and u.active <> $4 returning ${userColumns}`;

const nameTaken = errorAnswer(409, 'Another user has this userName.', 'uniqueness');

const nameMissing = errorAnswer(400, 'Give a userName.', 'invalidValue');

const hasName = ({ userName }: Record<string, unknown>): boolean => typeof userName === 'string' && userName !== '';

/** POST of a user. */
export const createUser = async ({ pool, baseUrl, digest, body }: Call): Promise<LimitAnswer> => {
  if (!hasName(body)) return nameMissing;
  const id = newId();
  const { key, display, active, extended, attributes } = storedUser(body);
  const at = new Date().toISOString();
  const shard = Math.floor(Math.random() * totalShards);
  const { rows } = await pool.query<{ admitted: boolean; made: boolean }>({
    name: 'insert-user',
    text: insert,
    values: [digest, id, key, display, active, extended, attributes, at, shard],
  });
  if (!rows[0]?.admitted) return noToken;
  if (!rows[0].made) return nameTaken;
  const row = { id, active, extended, attributes, version: 1, created: at, updated: at, groups: null };
  return resourceAnswer(201, userText(row, baseUrl), { location: `${baseUrl}/Users/${id}`, version: 1 });
};

/** Returns the changed user. Without a row, nothing changed or the user does not exist: a read decides. */
const changedOrRead = (call: Call, id: string, row: UserRow | undefined): LimitAnswer | Promise<LimitAnswer> =>
  row ? userAnswer(row, call.baseUrl) : readUser(call, id);

/** PUT of a user, `active` included; the version moves only when something changed. */
export const replaceUser = async (call: Call, id: string): Promise<LimitAnswer> => {
  if (!hasName(call.body)) return nameMissing;
  if (typeof call.body['active'] !== 'boolean') return notOffered;
  const { key, display, active, extended, attributes } = storedUser(call.body);
  const at = new Date().toISOString();
  const values = [call.digest, call.baseUrl, id, key, display, active, extended, attributes, at];
  try {
    const { rows } = await call.pool.query<UserRow>({ name: 'replace-user', text: replace, values });
    return await changedOrRead(call, id, rows[0]);
  } catch (error) {
    if ((error as { code?: string }).code === '23505') return nameTaken;
    throw error;
  }
};

/** The new state where the PATCH is Okta's (de)activation, without a path or with it. */
const readActive = ({ Operations }: Record<string, unknown>): boolean | undefined => {
  const [operation, ...more] = Array.isArray(Operations) ? (Operations as Record<string, unknown>[]) : [];
  if (more.length > 0 || String(operation?.['op']).toLowerCase() !== 'replace') return undefined;
  const { path, value } = operation as { path?: unknown; value?: unknown };
  if (path === 'active') return typeof value === 'boolean' ? value : undefined;
  if (path !== undefined || typeof value !== 'object' || value === null) return undefined;
  const { active, ...others } = value as Record<string, unknown>;
  return typeof active === 'boolean' && Object.keys(others).length === 0 ? active : undefined;
};

/** PATCH of a user's `active`. */
export const patchUser = async (call: Call, id: string): Promise<LimitAnswer> => {
  const active = readActive(call.body);
  if (active === undefined) return notOffered;
  const values = [call.digest, call.baseUrl, id, active, new Date().toISOString()];
  const { rows } = await call.pool.query<UserRow>({ name: 'activate-user', text: activate, values });
  return changedOrRead(call, id, rows[0]);
};
