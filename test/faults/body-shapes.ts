import { randomUUID } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { patchOf } from '../support/patch-of.js';

/** One request with a large body. */
export interface Shape {
  method: 'POST' | 'PUT' | 'PATCH';
  path: string;
  body: Buffer;
  coding?: 'gzip' | 'br';
  /** Number of copies sent at once; by default one. */
  atOnce?: number;
  /** The sender of a GraphQL request. */
  as?: 'stranger' | 'administrator';
}

/** The ids that the bodies refer to. */
export interface Directory {
  /** Ids of users, of whom there are a hundred thousand. */
  userIds: readonly string[];
  groupId: string;
  userId: string;
}

const mebibyte = 1024 * 1024;
const group = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const user = 'urn:ietf:params:scim:schemas:core:2.0:User';
const bulk = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** Returns a group with a new name, since a taken one is refused. */
const named = (): { schemas: string[]; displayName: string } => ({ schemas: [group], displayName: randomUUID() });

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

const members = (ids: readonly string[]): object[] => ids.map((value) => ({ value, display: 'A name of a member' }));

const newGroup = (ids: readonly string[]): Buffer => json({ ...named(), members: members(ids) });

const post = (body: Buffer | string, more: Partial<Shape> = {}): Shape => ({
  method: 'POST',
  path: '/scim/v2/Groups',
  body: Buffer.from(body),
  ...more,
});

/** Returns the body of a group with one more attribute, as text. */
const around = (value: string): string => `{"schemas":["${group}"],"displayName":"${randomUUID()}","x":${value}}`;

type Shapes = Record<string, (directory: Directory) => Shape>;

/** Bodies with members, the usual reason for a large body. */
const memberShapes: Shapes = {
  'six groups of 40,000 members at once': ({ userIds }) => post(newGroup(userIds.slice(0, 40_000)), { atOnce: 6 }),
  'a group of 100,000 members, gzip': ({ userIds }) => post(gzipSync(newGroup(userIds)), { coding: 'gzip' }),
  'PUT of 100,000 members': ({ userIds, groupId }) => ({
    method: 'PUT',
    path: `/scim/v2/Groups/${groupId}`,
    body: newGroup(userIds),
  }),
  'PATCH that adds 300,000 ids, each three times': ({ userIds, groupId }) =>
    patch(`Groups/${groupId}`, [{ op: 'add', path: 'members', value: members([...userIds, ...userIds, ...userIds]) }]),
  'PATCH that adds 300,000 unknown ids': ({ groupId }) =>
    patch(`Groups/${groupId}`, [{ op: 'add', path: 'members', value: members(times(300_000, () => randomUUID())) }]),
  'PATCH that replaces by 100,000, then by none': ({ userIds, groupId }) =>
    patch(`Groups/${groupId}`, [
      { op: 'replace', path: 'members', value: members(userIds) },
      { op: 'replace', path: 'members', value: [] },
    ]),
  'PATCH that removes 300,000 unknown ids': ({ groupId }) =>
    patch(`Groups/${groupId}`, [{ op: 'remove', path: 'members', value: members(times(300_000, () => randomUUID())) }]),
  '500,000 ids of no form': () => post(json({ ...named(), members: times(500_000, (i) => ({ value: `bad-${i}` })) })),
  '500,000 bare ids of no form': () => post(json({ ...named(), members: times(500_000, (i) => `bad-${i}`) })),
  '1,000,000 unknown bare ids': () => post(json({ ...named(), members: times(1_000_000, () => randomUUID()) })),
  '2,000,000 empty members': () =>
    post(`{"schemas":["${group}"],"displayName":"a","members":[${times(2_000_000, () => '{}')}]}`),
  'members that are texts of JSON': ({ userIds }) =>
    post(json({ ...named(), members: userIds.map((value) => JSON.stringify({ value })) })),
  'members as one text of JSON': ({ userIds }) =>
    post(json({ ...named(), members: JSON.stringify(members(userIds.slice(0, 9_000))) })),
};

const patch = (path: string, operations: readonly object[], more: Partial<Shape> = {}): Shape => ({
  method: 'PATCH',
  path: `/scim/v2/${path}`,
  body: json({ ...patchOf(), Operations: operations }),
  ...more,
});

/** Bodies with every form of JSON, up to the limit of 64 MiB. */
const jsonShapes: Shapes = {
  '60 MB of one text': () => post(around(`"${'x'.repeat(60 * mebibyte)}"`)),
  '60 texts of 1 MB': () => post(around(`[${times(60, () => `"${'x'.repeat(mebibyte - 2)}"`)}]`)),
  '60 MB of blanks': () => post(around(`${' '.repeat(60 * mebibyte)}1`)),
  '1 MB of escapes in one text': () => post(around(`"${'\\u0041'.repeat(170_000)}"`)),
  '60 texts of 1 MB of escapes': () => post(around(`[${times(60, () => `"${'\\n'.repeat(500_000)}"`)}]`)),
  'a displayName of 1 MB': () => post(json({ ...named(), displayName: 'ẞ'.repeat(340_000) })),
  '60 MB of short texts with escapes': () => post(around(`[${times(4_000_000, () => '"\\u0041b"')}]`)),
  '3,900,000 numbers': () => post(around(`[${times(3_900_000, (i) => `${i}.5e1`)}]`)),
  '60,000 numbers of 1,000 digits': () => post(around(`[${times(60_000, () => `0.${'1'.repeat(990)}`)}]`)),
  '10,000 names in each of 300 objects': () =>
    post(around(`[${times(300, () => `{${times(10_000, (i) => `"name${i}":1`)}}`)}]`)),
  '4,000,000 empty objects': () => post(around(`[${times(3_900_000, () => '{}')}]`)),
  'depth 30, again and again': () =>
    post(around(`[${times(100_000, () => `${'{"a":'.repeat(29)}1${'}'.repeat(29)}`)}]`)),
  '60 MB of other writing systems': () => post(around(`[${times(4_000_000, () => '"é€😀"')}]`)),
  '60 MB that are no JSON': () => post('['.repeat(60 * mebibyte)),
  '60 MB that are no UTF-8': () => post(Buffer.alloc(60 * mebibyte, 0xff)),
  '60 MB that are cut at the end': () => post(around(`[${times(3_000_000, () => '"a":')}`)),
  '60 MB of text, gzip': () =>
    post(gzipSync(around(`[${times(700_000, () => randomUUID()).map((id) => `"${id}"`)}]`)), { coding: 'gzip' }),
  '60 MB of text, br': () =>
    post(brotliCompressSync(around(`[${times(200_000, () => randomUUID()).map((id) => `"${id}"`)}]`)), {
      coding: 'br',
    }),
  'blanks that gzip made a thousandth': () =>
    post(gzipSync(around(`${' '.repeat(60 * mebibyte)}1`)), { coding: 'gzip' }),
};

const phone = (i: number): object => ({ value: `+49 30 ${i}`, type: `type-${i}` });

const titled = (title: string): Shape => ({
  method: 'POST',
  path: '/scim/v2/Users',
  body: json({ schemas: [user], userName: randomUUID(), title }),
});

/** Bodies that are well-formed and expensive to apply. */
const workShapes: Shapes = {
  'PATCH of 10,000 removals of single members': ({ userIds, groupId }) =>
    patch(
      `Groups/${groupId}`,
      times(10_000, (i) => ({ op: 'remove', path: `members[value eq "${userIds[i]}"]` })),
    ),
  'PATCH of 10,000 removals by display': ({ groupId }) =>
    patch(
      `Groups/${groupId}`,
      times(10_000, (i) => ({ op: 'remove', path: `members[display eq "member-${i}"]` })),
    ),
  'PATCH of 1,000 additions of 100 members': ({ userIds, groupId }) =>
    patch(
      `Groups/${groupId}`,
      times(1_000, (i) => ({ op: 'add', path: 'members', value: members(userIds.slice(i * 100, i * 100 + 100)) })),
    ),
  'PATCH of 1,000 times a displayName': ({ groupId }) =>
    patch(
      `Groups/${groupId}`,
      times(1_000, (i) => ({ op: 'replace', value: { displayName: `${randomUUID()}-${i}` } })),
    ),
  'PATCH of a user, 1,000 phone numbers': ({ userId }) =>
    patch(
      `Users/${userId}`,
      times(1_000, (i) => ({ op: 'add', path: 'phoneNumbers', value: [phone(i)] })),
    ),
  'PATCH of a user, 1,000 filters of 50 terms': ({ userId }) =>
    patch(
      `Users/${userId}`,
      times(180, (i) => ({
        op: 'replace',
        path: `phoneNumbers[${times(50, (j) => `value co "${i}-${j}"`).join(' or ')}].type`,
        value: 'x',
      })),
    ),
  'PATCH of a user, one path of 1 MB': ({ userId }) =>
    patch(`Users/${userId}`, [{ op: 'remove', path: `emails[value eq "${'('.repeat(900_000)}"]` }]),
  'PATCH of a user, one filter nested deep': ({ userId }) =>
    patch(`Users/${userId}`, [{ op: 'remove', path: `emails[${'('.repeat(450_000)}${')'.repeat(450_000)}]` }]),
  'a user of 9,000 phone numbers': () => ({
    method: 'POST',
    path: '/scim/v2/Users',
    body: json({ schemas: [user], userName: randomUUID(), phoneNumbers: times(9_000, phone) }),
  }),
  'a user of 1,000 phone numbers': () => ({
    method: 'POST',
    path: '/scim/v2/Users',
    body: json({ schemas: [user], userName: randomUUID(), phoneNumbers: times(1_000, phone) }),
  }),
  'a user of 9,000 unknown attributes': () => ({
    method: 'POST',
    path: '/scim/v2/Users',
    body: json({
      schemas: [user],
      userName: randomUUID(),
      ...Object.fromEntries(times(9_000, (i) => [`x${i}`, phone(i)])),
    }),
  }),
  'a user with texts of 900 kB': () => titled('Ǆ'.repeat(450_000)),
  'a user with 900 kB of combining marks': () => titled(`a${'\u0315'.repeat(225_000)}${'\u0300'.repeat(225_000)}`),
  'bulk of 1,000 users': () => ({
    method: 'POST',
    path: '/scim/v2/Bulk',
    body: json({
      schemas: [bulk],
      Operations: times(1_000, (i) => ({
        method: 'POST',
        path: '/Users',
        bulkId: `b${i}`,
        data: { schemas: [user], userName: randomUUID() },
      })),
    }),
  }),
  'bulk of 1,000 groups that name one another': () => ({
    method: 'POST',
    path: '/scim/v2/Bulk',
    body: json({
      schemas: [bulk],
      Operations: times(1_000, (i) => ({
        method: 'POST',
        path: '/Groups',
        bulkId: `b${i}`,
        data: { ...named(), members: times(20, (j) => ({ value: `bulkId:b${(i + j + 1) % 1_000}` })) },
      })),
    }),
  }),
  'bulk of 20,000 operations': () => ({
    method: 'POST',
    path: '/scim/v2/Bulk',
    body: json({ schemas: [bulk], Operations: times(20_000, () => ({ method: 'DELETE', path: '/Users/1' })) }),
  }),
  'search by a filter of 900 kB': () => ({
    method: 'POST',
    path: '/scim/v2/Users/.search',
    body: json({ filter: times(30_000, (i) => `userName eq "${i}"`).join(' or ') }),
  }),
  'search by a filter nested deep': () => ({
    method: 'POST',
    path: '/scim/v2/Users/.search',
    body: json({ filter: `${'not ('.repeat(100_000)}userName pr${')'.repeat(100_000)}` }),
  }),
  'search for 90,000 attributes': () => ({
    method: 'POST',
    path: '/scim/v2/Users/.search',
    body: json({ attributes: times(90_000, (i) => `x${i}.y`) }),
  }),
};

const graphql = (query: string, variables: object, as: NonNullable<Shape['as']>): Shape => ({
  method: 'POST',
  path: '/graphql',
  body: json({ query, variables }),
  as,
});

const createGroup = 'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id } } }';
const createUser = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } } }';

/** GraphQL operations up to the limit: 64 KiB for anonymous callers, 1 MiB for administrators. */
const graphqlShapes: Shapes = {
  'GraphQL: 900 kB of query': () => graphql(`{ ${times(90_000, (i) => `a${i}: me`).join(' ')} }`, {}, 'administrator'),
  'GraphQL: a query nested deep': () => graphql(`{ a${'{a'.repeat(300_000)}`, {}, 'administrator'),
  'GraphQL: 450,000 brackets': () =>
    graphql(`{ a(x: ${'['.repeat(450_000)}${']'.repeat(450_000)}) }`, {}, 'administrator'),
  'GraphQL: 900 kB of fragments': () =>
    graphql(
      `{ ...f0 } ${times(20_000, (i) => `fragment f${i} on Query { ...f${i + 1} }`).join(' ')}`,
      {},
      'administrator',
    ),
  'GraphQL: a group of 25,000 members': ({ userIds }) =>
    graphql(
      createGroup,
      { input: { attributes: { displayName: randomUUID() }, memberIds: userIds.slice(0, 25_000) } },
      'administrator',
    ),
  'GraphQL: 100,000 ids of no form': () =>
    graphql(
      createGroup,
      { input: { attributes: { displayName: randomUUID() }, memberIds: times(100_000, (i) => `${i}`) } },
      'administrator',
    ),
  'GraphQL: a user of 20,000 phone numbers': () =>
    graphql(
      createUser,
      { input: { attributes: { userName: randomUUID(), phoneNumbers: times(20_000, phone) } } },
      'administrator',
    ),
  'GraphQL: a user of 60,000 attributes': () =>
    graphql(
      createUser,
      { input: { attributes: { userName: randomUUID(), ...Object.fromEntries(times(60_000, (i) => [`x${i}`, i])) } } },
      'administrator',
    ),
  'GraphQL: 100,000 unknown variables': () =>
    graphql(createUser, Object.fromEntries(times(80_000, (i) => [`v${i}`, i])), 'administrator'),
  'GraphQL: variables nested deep': () => ({
    method: 'POST',
    path: '/graphql',
    body: Buffer.from(`{"query":"{ me { id } }","variables":{"x":${'['.repeat(450_000)}${']'.repeat(450_000)}}}`),
    as: 'administrator',
  }),
  'GraphQL: 60 kB of query by a stranger': () =>
    graphql(`{ ${times(6_000, (i) => `a${i}: me`).join(' ')} }`, {}, 'stranger'),
  'GraphQL: 60 kB nested by a stranger': () => graphql(`{ a${'{a'.repeat(30_000)}`, {}, 'stranger'),
};

/** All shapes of bodies, by name. */
export const shapes: Shapes = { ...memberShapes, ...jsonShapes, ...workShapes, ...graphqlShapes };
