import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { migrate } from '../../../server/database/migrate.js';
import type { FilterSubject } from '../../../server/kernel/schema/filter/evaluate.js';
import { canonicalKey } from '../../../server/kernel/text/canonical-key.js';
import { sortSql, sql } from '../../../server/query/index.js';
import { orderBy } from '../../../server/query/page-order.js';
import { openTestDatabase } from '../../support/database/database.js';
import { openOrm, statementOn } from '../../support/database/open-database.js';
import { fillDirectory, resource } from './directory-fixture.js';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let orm: MikroORM;
let users: FilterSubject[];

beforeAll(async () => {
  database = await openTestDatabase({ migrate });
  orm = await openOrm(database.url, 2);
  ({ users } = await fillDirectory(statementOn(orm), 3));
});

afterAll(async () => {
  await orm?.close();
  await database?.drop();
});

/** The sort keys of all users, in the order that the database gives. */
const keysBy = async (
  path: string,
  isDescending: boolean,
  keyOf: (user: FilterSubject) => unknown,
): Promise<unknown[]> => {
  const order = orderBy(sortSql(resource, path, isDescending), sql`u.id`, !isDescending);
  const rows = await statementOn(orm)<{ id: string }>(sql`select u.id from users u order by ${order}`);
  return rows.map(({ id }) => {
    const user = users.find((one) => one.id === id);
    return user && keyOf(user);
  });
};

const byCodePoint = (left: string, right: string): number => Buffer.compare(Buffer.from(left), Buffer.from(right));

const sorted = (keys: readonly unknown[]): unknown[] => {
  const texts = keys.filter((key) => typeof key === 'string').sort(byCodePoint);
  return [...texts, ...keys.filter((key) => key === undefined)];
};

const keyed = (value: unknown): string | undefined => (typeof value === 'string' ? canonicalKey(value) : undefined);

const parts = (value: unknown): Record<string, unknown> => (value ?? {}) as Record<string, unknown>;

const firstEmail = ({ attributes }: FilterSubject): unknown =>
  parts((attributes.emails as unknown[] | undefined)?.[0]).value;

describe('sorting (RFC 7644 §3.4.2.3)', () => {
  it.each([
    ['userName', (user: FilterSubject) => keyed(user.attributes.userName)],
    ['displayName', (user: FilterSubject) => keyed(user.attributes.displayName)],
    ['title', (user: FilterSubject) => keyed(user.attributes.title)],
    ['name.familyName', (user: FilterSubject) => keyed(parts(user.attributes.name).familyName)],
    ['emails', (user: FilterSubject) => keyed(firstEmail(user))],
    ['meta.lastModified', (user: FilterSubject) => (user.meta.lastModified as Date).toISOString()],
  ])('goes by code point of %s, unassigned values last', async (path, keyOf) => {
    const keys = await keysBy(path, false, keyOf);
    expect(keys).toEqual(sorted(keys));
  });

  it('has unassigned values first when it goes down', async () => {
    const keys = await keysBy('title', true, (user) => keyed(user.attributes.title));
    expect(keys).toEqual(sorted(keys).reverse());
  });

  it('goes by the preferred value of a list', async () => {
    const [one] = users;
    const emails = [{ value: 'zzz' }, { value: ' first', primary: true }];
    await statementOn(orm)(
      sql`update users set attributes_key = jsonb_set(attributes_key, '{emails}', ${JSON.stringify(emails)}::text::jsonb)
        where id = ${one?.id ?? null}`,
    );
    const [first] = await keysBy('emails.value', false, (user) => user.id);
    expect(first).toBe(one?.id);
  });
});
