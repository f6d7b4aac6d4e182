import { beforeAll, describe, expect, it } from '@jest/globals';
import { app, scim, secret, startScimApp } from '../support/apps/scim-app.js';
import { buildScimUser, unique } from '../support/builders.js';
import { patchOf } from '../support/patch-of.js';

/* The manager of a user by its `value` and by its `$ref` (RFC 7643 §4.3), which are two forms of one fact. */

startScimApp();

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const patch = (path: string, ...operations: unknown[]) => scim.patch(path, patchOf(...operations));

let boss: string;
let other: string;
/** The base address of resources in responses. */
let base: string;
beforeAll(async () => {
  const user = await buildScimUser(app, secret);
  boss = user.id;
  other = (await buildScimUser(app, secret)).id;
  const { location } = (await scim.get(`/Users/${boss}`)).body.meta;
  base = location.slice(0, -`/Users/${boss}`.length);
});

const managerOf = async (id: string): Promise<unknown> => (await scim.get(`/Users/${id}`)).body[enterprise]?.manager;
const answered = (id: string) => ({ value: id, $ref: `${base}/Users/${id}` });
const withManager = (manager: unknown) => buildScimUser(app, secret, { [enterprise]: { manager } });
const unknown = '00000000-0000-4000-8000-000000000000';

describe('the address of a manager', () => {
  it('stands beside a value that is an id of ours, in every answer', async () => {
    const { id, userName } = await withManager({ value: boss });
    const list = await scim.get(`/Users?filter=${encodeURIComponent(`id eq "${id}"`)}`);
    const projected = await scim.get(`/Users/${id}?attributes=${enterprise}:manager`);
    const part = await scim.get(`/Users/${id}?attributes=${enterprise}:manager.$ref`);
    const replaced = await scim.put(`/Users/${id}`, { userName, [enterprise]: { manager: { value: other } } });
    const changed = await patch(`/Users/${id}`, { op: 'replace', path: `${enterprise}:manager`, value: boss });
    expect(await managerOf(id)).toEqual(answered(boss));
    expect(list.body.Resources[0][enterprise].manager).toEqual(answered(boss));
    expect(projected.body[enterprise]).toEqual({ manager: answered(boss) });
    expect(part.body[enterprise]).toEqual({ manager: { $ref: answered(boss).$ref } });
    expect(replaced.body[enterprise].manager).toEqual(answered(other));
    expect(changed.body[enterprise].manager).toEqual(answered(boss));
  });

  it('is not made up for a value of another form', async () => {
    for (const value of ['42', 'E-7', boss.toUpperCase()]) {
      const { id } = await withManager({ value });
      expect(await managerOf(id)).toEqual({ value });
    }
  });

  it('is no text that only looks like a manager', async () => {
    const title = `{"manager": {"value": "${boss}"}}`;
    const { id } = await buildScimUser(app, secret, { title });
    expect((await scim.get(`/Users/${id}`)).body.title).toBe(title);
  });

  it('finds who has this manager', async () => {
    const { id } = await withManager({ value: boss });
    const { body } = await scim.get(
      `/Users?filter=${encodeURIComponent(`id eq "${id}" and manager.$ref eq "${base}/Users/${boss}"`)}`,
    );
    expect(body.totalResults).toBe(1);
  });

  it('changes nothing when it comes back', async () => {
    const managers = [{ value: boss }, { value: '42' }, { value: '42', $ref: 'https://hr.example.com/people/42' }];
    for (const manager of managers) {
      const { id } = await withManager(manager);
      const { body } = await scim.get(`/Users/${id}`);
      const again = await scim.put(`/Users/${id}`, body);
      const patched = await patch(`/Users/${id}`, { op: 'replace', value: { [enterprise]: body[enterprise] } });
      expect([again.status, again.body]).toEqual([200, body]);
      expect(patched.body).toEqual(body);
    }
  });

  it('gives way to a value that changed beside it', async () => {
    const { id } = await withManager({ value: boss });
    const { body } = await scim.get(`/Users/${id}`);
    const changed = { ...body, [enterprise]: { manager: { ...answered(boss), value: other } } };
    expect((await scim.put(`/Users/${id}`, changed)).body[enterprise].manager).toEqual(answered(other));
    const cleared = { ...body, [enterprise]: { manager: { ...answered(boss), value: '' } } };
    expect((await scim.put(`/Users/${id}`, cleared)).body[enterprise]).toBeUndefined();
  });
});

/** The forms of an address that names a manager. */
const addresses: [form: string, address: () => string][] = [
  ['absolute', () => `${base}/Users/${boss}`],
  ['relative to the user', () => `../Users/${boss}`],
  ['relative to the endpoint', () => `Users/${boss}`],
  ['a path below the endpoint', () => `/Users/${boss}`],
  ['a path', () => `/scim/v2/Users/${boss}`],
];

describe.each(addresses)('an address alone, %s', (_form, address) => {
  it('names the manager in every write', async () => {
    const ref = { $ref: address() };
    const { id, userName } = await withManager(ref);
    expect(await managerOf(id)).toEqual(answered(boss));
    const operations = [
      { op: 'replace', path: `${enterprise}:manager`, value: ref },
      { op: 'add', path: 'manager', value: [ref] },
      { op: 'replace', path: 'manager', value: JSON.stringify(ref) },
      { op: 'replace', path: `${enterprise}:manager.$ref`, value: address() },
      { op: 'Replace', path: 'manager.$ref', value: address() },
      { op: 'replace', path: enterprise, value: { manager: ref } },
      { op: 'replace', value: { [enterprise]: { manager: ref } } },
      { op: 'replace', value: { [enterprise]: { 'manager.$ref': address() } } },
      { op: 'add', value: { [`${enterprise}:manager`]: ref } },
      { op: 'add', value: { [`${enterprise}:manager.$ref`]: address() } },
    ];
    for (const operation of operations) {
      await scim.put(`/Users/${id}`, { userName, [enterprise]: { manager: { value: other } } });
      const { body } = await patch(`/Users/${id}`, operation);
      expect([operation, body[enterprise].manager]).toEqual([operation, answered(boss)]);
    }
    const put = await scim.put(`/Users/${id}`, { userName, [enterprise]: { Manager: ref } });
    expect(put.body[enterprise].manager).toEqual(answered(boss));
  });
});

describe('an address that leads nowhere', () => {
  it.each([
    `/Users/${unknown}`,
    '/Users/42',
    '/Users/',
    '/Groups/x',
    'https://elsewhere.example.com/scim/v2/Users/x',
    'urn:x:y',
    'http://[',
    '42',
  ])('is refused by every write, and nothing is applied: %s', async (address) => {
    const { id, userName } = await withManager({ value: other });
    const ref = { $ref: address };
    const answers = [
      await patch(
        `/Users/${id}`,
        { op: 'replace', path: 'title', value: 'x' },
        { op: 'add', path: 'manager', value: ref },
      ),
      await patch(`/Users/${id}`, { op: 'replace', path: 'manager.$ref', value: address }),
      await patch(`/Users/${id}`, { op: 'replace', value: { [enterprise]: { manager: ref } } }),
      await scim.put(`/Users/${id}`, { userName, [enterprise]: { manager: ref } }),
      await scim.post('/Users', { userName: unique('user'), [enterprise]: { manager: ref } }),
    ];
    for (const { status, body } of answers) {
      expect([status, body.scimType, body.detail]).toEqual([
        400,
        'invalidValue',
        expect.stringContaining('manager.$ref'),
      ]);
    }
    const { body } = await scim.get(`/Users/${id}`);
    expect([body.title, body[enterprise].manager, body.meta.version]).toEqual([undefined, answered(other), 'W/"1"']);
  });

  it('is refused of somebody who is gone', async () => {
    const gone = (await buildScimUser(app, secret)).id;
    await scim.delete(`/Users/${gone}`);
    const { id } = await buildScimUser(app, secret);
    const { status } = await patch(`/Users/${id}`, { op: 'add', path: 'manager', value: { $ref: `../Users/${gone}` } });
    expect(status).toBe(400);
  });

  it('is kept beside a value, which names somebody elsewhere', async () => {
    const manager = { value: '42', $ref: 'https://hr.example.com/people/42' };
    const { id } = await withManager(manager);
    expect(await managerOf(id)).toEqual(manager);
    const { body } = await patch(`/Users/${id}`, {
      op: 'replace',
      path: 'manager',
      value: { $ref: `../Users/${boss}` },
    });
    expect(body[enterprise].manager).toEqual(answered(boss));
  });
});

it('the manager of a bulk request may be told by the address of another of its users', async () => {
  const post = (bulkId: string, extra: object = {}) => ({
    method: 'POST',
    path: '/Users',
    bulkId,
    data: { userName: unique('user'), ...extra },
  });
  const { body } = await scim.post('/Bulk', {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
    Operations: [post('a', { [enterprise]: { manager: { $ref: '../Users/bulkId:b' } } }), post('b')],
  });
  const [first, second] = body.Operations.map(({ location }: { location: string }) => location.split('/').at(-1));
  expect(await managerOf(first)).toEqual(answered(second));
});
