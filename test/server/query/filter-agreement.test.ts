import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import fc from 'fast-check';
import { migrate } from '../../../server/database/migrate.js';
import { createTransaction } from '../../../server/database/transaction.js';
import { customUserSchemaId } from '../../../server/kernel/schema/definitions/custom-user-schema.js';
import { groupResource } from '../../../server/kernel/schema/definitions/registry.js';
import type { AttributeFilter, ResourceSchema } from '../../../server/kernel/schema/definitions/types.js';
import { bindFilter } from '../../../server/kernel/schema/filter/bind-filter.js';
import { evaluate, type FilterSubject } from '../../../server/kernel/schema/filter/evaluate.js';
import { filterSql, name, series, sql } from '../../../server/query/index.js';
import { itHolds } from '../../properties/it-holds.js';
import { openTestDatabase } from '../../support/database/database.js';
import { openOrm, statementOn } from '../../support/database/open-database.js';
import { enterprise, fillDirectory, instants, numbers, resource, words } from './directory-fixture.js';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let orm: MikroORM;
let users: FilterSubject[];
let groups: FilterSubject[];

beforeAll(async () => {
  database = await openTestDatabase({ migrate });
  orm = await openOrm(database.url, 2);
  ({ users, groups } = await fillDirectory(statementOn(orm), 7));
});

afterAll(async () => {
  await orm?.close();
  await database?.drop();
});

/** Returns the ids that the database finds for each filter, with one statement for all. */
const findInDatabase = async (schema: ResourceSchema, filters: readonly AttributeFilter[]): Promise<string[][]> => {
  const table = name(schema.name === 'User' ? 'users u' : 'groups g');
  const parts = filters.map(
    (filter, index) =>
      sql`select ${index}::int as filter, id::text as id from ${table} where ${filterSql(schema, filter)}`,
  );
  const rows = await statementOn(orm)<{ filter: number; id: string }>(series(parts, ' union all '));
  const found: string[][] = filters.map(() => []);
  for (const { filter, id } of rows) found[filter]?.push(id);
  return found;
};

const findByEvaluation = (schema: ResourceSchema, filter: AttributeFilter): string[] => {
  const bound = bindFilter(schema, filter);
  if (!bound.ok) throw new Error(`Only filters that can be bound are compared: ${bound.error.message}`);
  const subjects = schema.name === 'User' ? users : groups;
  return subjects.filter((subject) => evaluate(bound.value, subject)).map(({ id }) => id);
};

const expectAgreement = async (schema: ResourceSchema, filters: readonly AttributeFilter[]): Promise<void> => {
  const found = await findInDatabase(schema, filters);
  const compared = filters.map((filter, index) => ({
    filter,
    database: (found[index] ?? []).sort(),
    evaluator: findByEvaluation(schema, filter).sort(),
  }));
  expect(compared.filter(({ database, evaluator }) => database.join() !== evaluator.join())).toEqual([]);
};

const operators = ['EQ', 'NE', 'CO', 'SW', 'EW', 'GT', 'GE', 'LT', 'LE', 'PR'] as const;
const operator = fc.constantFrom(...operators);
/** Parts of the words, for which CO, SW and EW differ. */
const fragments = ['n', 'N', 'nn', 'k', 'Σ', 'ς', '\u030a', '0', '1'];
const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...fragments) },
  { weight: 4, arbitrary: fc.constantFrom(...words, ...words.map((word, index) => `${word}${index}`)) },
  fc.constantFrom<unknown>(
    ...instants,
    ...numbers,
    true,
    false,
    'false',
    null,
    '',
    'User',
    'direct',
    'W/"2"',
    enterprise,
  ),
);

const filterOn = (paths: readonly string[], elements: Record<string, readonly string[]>, ids: () => string[]) => {
  const anyValue = fc.oneof(
    { weight: 6, arbitrary: value },
    fc.nat().map((pick) => ids()[pick % ids().length]),
  );
  const where = (path: fc.Arbitrary<string>): fc.Arbitrary<AttributeFilter> =>
    fc.record({ where: fc.record({ path, operator, value: anyValue }) });
  const combine = (leaf: fc.Arbitrary<AttributeFilter>): fc.Arbitrary<AttributeFilter> =>
    fc.letrec<{ node: AttributeFilter }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 2 },
        { weight: 5, arbitrary: leaf },
        fc.record({ and: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ or: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ not: tie('node') }),
      ),
    })).node;
  const element = fc.constantFrom(...Object.keys(elements)).chain((path) =>
    fc.record({
      element: fc.record({
        path: fc.constant(path),
        matches: combine(where(fc.constantFrom(...(elements[path] ?? [])))),
      }),
    }),
  );
  return combine(fc.oneof({ weight: 3, arbitrary: where(fc.constantFrom(...paths)) }, element));
};

const common = [
  'id',
  'externalId',
  'meta.created',
  'meta.lastModified',
  'meta.version',
  'meta.resourceType',
  'schemas',
];
const userPaths = [
  ...common,
  ...['userName', 'displayName', 'title', 'profileUrl', 'active', 'name', 'name.givenName', 'name.familyName'],
  ...['emails', 'emails.value', 'emails.type', 'emails.display', 'roles.value', 'addresses', 'addresses.locality'],
  ...['photos.value', 'groups', 'groups.value', 'groups.display', 'groups.type', 'phoneNumbers.value'],
  ...[enterprise, `${enterprise}:department`, `${enterprise}:manager`, `${enterprise}:manager.value`],
  ...['level', 'remote', 'hired', 'badge'].map((name) => `${customUserSchemaId}:${name}`),
];
const groupPaths = [...common, 'displayName', 'members', 'members.value', 'members.type', 'members.display'];
const ids = (): string[] => [...users, ...groups].map(({ id }) => id);

const batch = 50;

const batches = (schema: ResourceSchema, filter: fc.Arbitrary<AttributeFilter>): fc.Arbitrary<AttributeFilter[]> =>
  fc.array(
    filter.filter((one) => bindFilter(schema, one).ok),
    { minLength: batch, maxLength: batch },
  );

const userElements = {
  emails: ['value', 'type', 'display', 'primary'],
  addresses: ['locality', 'type'],
  groups: ['value', 'display', 'type'],
  [`${enterprise}:manager`]: ['value'],
};

describe('the database and the evaluator', () => {
  it.each(userPaths)('agree on every operator of %s', async (path) => {
    const filters = operators.flatMap((op) =>
      fc.sample(value, { seed: 11, numRuns: 12 }).map((one) => ({ where: { path, operator: op, value: one } })),
    );
    await expectAgreement(
      resource,
      filters.filter((filter) => bindFilter(resource, filter).ok),
    );
  });

  itHolds(
    'agree on random filters of users',
    batches(resource, filterOn(userPaths, userElements, ids)),
    (filters) => expectAgreement(resource, filters),
    { cases: 700, batch },
  );

  itHolds(
    'agree on random filters of groups',
    batches(groupResource, filterOn(groupPaths, { members: ['value', 'type', 'display'] }, ids)),
    (filters) => expectAgreement(groupResource, filters),
    { cases: 300, batch },
  );
});

describe('what clients really ask for', () => {
  const where = (path: string, one: unknown): AttributeFilter => ({ where: { path, operator: 'EQ', value: one } });

  const planOf = async (schema: ResourceSchema, filter: AttributeFilter): Promise<string> => {
    const table = name(schema.name === 'User' ? 'users u' : 'groups g');
    return createTransaction(orm)(async ({ statement }) => {
      await statement(sql`set local enable_seqscan = off`);
      const rows = await statement<Record<string, string>>(
        sql`explain select id from ${table} where ${filterSql(schema, filter)}`,
      );
      return rows.flatMap((row) => Object.values(row)).join('\n');
    });
  };

  it.each([
    ['userName', 'users_user_name_key'],
    ['externalId', 'users_external_id'],
    ['emails', 'users_emails_key'],
    ['emails.value', 'users_emails_key'],
  ])('%s eq meets the index %s', async (path, index) => {
    expect(await planOf(resource, where(path, 'x'))).toContain(index);
  });

  it('emails[type eq "work" and value eq "x"] meets the index of e-mails', async () => {
    const matches = { and: [where('type', 'work'), where('value', 'x')] };
    expect(await planOf(resource, { element: { path: 'emails', matches } })).toContain('users_emails_key');
  });

  it.each([
    ['id', /users_pkey/],
    ['groups.value', /groups_pkey/],
  ])('%s eq meets an index', async (path, index) => {
    expect(await planOf(resource, where(path, users[0]?.id))).toMatch(index);
  });

  it.each([
    ['displayName', 'x', 'groups_display_name_key'],
    ['meta.lastModified', '2026-01-01T00:00:00Z', 'groups_updated_at'],
    ['members.value', '0198c0de-0000-7000-8000-000000000001', 'users_pkey'],
  ])('of groups, %s eq %s meets the index %s', async (path, one, index) => {
    expect(await planOf(groupResource, where(path, one))).toContain(index);
  });

  it('finds nothing by an id that is none, and does not fail', async () => {
    const users = [where('id', 'not-a-uuid'), where('groups.value', "'; drop table users; --")];
    expect(await findInDatabase(resource, users)).toEqual([[], []]);
    expect(await findInDatabase(groupResource, [where('members', 'x')])).toEqual([[]]);
  });
});
