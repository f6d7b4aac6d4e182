import { canonicalKey } from '../../../server/kernel/text/canonical-key.js';
import { errorAnswer, type LimitAnswer, listAnswer, resourceAnswer, type UserRow, userText } from './answers.js';
import { type Call, equalityOf, noToken, notOffered, validToken } from './call.js';

/** Selects a user's groups as JSON text, for the alias u, with the base URL as parameter $2. */
const groupsColumn = `(select string_agg('{"value":"' || g.id || '","$ref":"' || $2::text || '/Groups/' || g.id
    || '","display":' || g.display || ',"type":"direct"}', ',' order by g.id)
  from members m join groups g on g.id = m.group_id where m.user_id = u.id) as groups`;

/** The columns of the alias u that a response needs, with the base URL as parameter $2. */
export const userColumns = `u.id, u.active, u.extended, u.attributes, u.version, u.created, u.updated, ${groupsColumn}`;

const byId = `select ${userColumns} from tokens t left join users u on u.id = $3 where ${validToken}`;

const byName = `select ${userColumns} from tokens t left join users u on u.user_name_key = $3 where ${validToken}`;

const page = (
  count: number,
): string => `select p.*, (select sum(total)::integer from totals where kind = 'User') as total
  from tokens t left join lateral (
    select ${userColumns} from (select id from users order by id limit ${count} offset $3) k join users u on u.id = k.id
    order by u.id) p on true
  where ${validToken}`;

type Found = UserRow | (Omit<UserRow, 'id'> & { id: null });

const isUser = (row: Found): row is UserRow => row.id !== null;

const notFound = errorAnswer(404, 'There is no user with this id.');

/** The response with one user, its address and version. */
export const userAnswer = (row: UserRow, baseUrl: string): LimitAnswer =>
  resourceAnswer(200, userText(row, baseUrl), { location: `${baseUrl}/Users/${row.id}`, version: row.version });

/** Handles GET of one user. */
export const readUser = async ({ pool, baseUrl, digest }: Call, id: string): Promise<LimitAnswer> => {
  const { rows } = await pool.query<Found>({ name: 'user-by-id', text: byId, values: [digest, baseUrl, id] });
  const [row] = rows;
  if (!row) return noToken;
  if (!isUser(row)) return notFound;
  return userAnswer(row, baseUrl);
};

const findByName = async ({ pool, baseUrl, digest }: Call, userName: string): Promise<LimitAnswer> => {
  const values = [digest, baseUrl, canonicalKey(userName)];
  const { rows } = await pool.query<Found>({ name: 'user-by-name', text: byName, values });
  if (rows.length === 0) return noToken;
  const found = rows.filter(isUser).map((row) => userText(row, baseUrl));
  return listAnswer(found, found.length, 1);
};

const readPage = async ({ pool, baseUrl, digest }: Call, startIndex: number, count: number): Promise<LimitAnswer> => {
  const values = [digest, baseUrl, startIndex - 1];
  const query = { name: `users-page-${count}`, text: page(count), values };
  const { rows } = await pool.query<Found & { total: number }>(query);
  const [first] = rows;
  if (!first) return noToken;
  return listAnswer(
    rows.filter((row) => row.id !== null).map((row) => userText(row as UserRow, baseUrl)),
    first.total,
    startIndex,
  );
};

const positive = (text: string | null, fallback: number): number => Math.max(Number(text ?? fallback), 1);

/** Handles GET of the collection: by userName, or a page of all. */
export const listUsers = async (call: Call): Promise<LimitAnswer> => {
  const filter = call.query.get('filter');
  if (filter === null) {
    return readPage(call, positive(call.query.get('startIndex'), 1), positive(call.query.get('count'), 100));
  }
  const userName = equalityOf(filter, 'userName');
  return userName === undefined ? notOffered : findByName(call, userName);
};
