import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { until } from '../support/apps/invitation-app.js';
import { app, scim, secret, startScimApp } from '../support/apps/scim-app.js';
import {
  buildScimGroup,
  buildScimUser,
  buildToken,
  oktaUser,
  signInAdministrator,
  unique,
} from '../support/builders.js';
import { apiOf } from '../support/graphql-client.js';
import { patchOf } from '../support/patch-of.js';
import { scimOf } from '../support/scim-client.js';

startScimApp();

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const bulk = (operations: unknown, more: Record<string, unknown> = {}) =>
  scim.post('/Bulk', {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
    Operations: operations,
    ...more,
  });

const results = async (...operations: unknown[]) => (await bulk(operations)).body.Operations;

const statuses = (operations: { status: string }[]): string[] => operations.map(({ status }) => status);

const newUser = (bulkId: string, given: Record<string, unknown> = {}) => ({
  method: 'POST',
  path: '/Users',
  bulkId,
  data: oktaUser(given),
});

const newGroup = (bulkId: string, ...members: string[]) => ({
  method: 'POST',
  path: '/Groups',
  bulkId,
  data: {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
    displayName: unique('group'),
    members: members.map((value) => ({ value })),
  },
});

const idOf = ({ location }: { location: string }): string => location.split('/').at(-1) ?? '';

describe('bulk operations (RFC 7644 §3.7)', () => {
  it('answers each operation with its address, version and status', async () => {
    const user = await buildScimUser(app, secret);
    const { status, body } = await bulk([
      newUser('new'),
      { method: 'PUT', path: `/Users/${user.id}`, data: oktaUser({ userName: user.userName, title: 'Dr' }) },
      {
        method: 'patch',
        path: `/Users/${user.id}`,
        data: patchOf({ op: 'add', path: 'title', value: 'Prof' }),
      },
      { method: 'DELETE', path: `/Users/${user.id}` },
    ]);
    const location = `${app.url}/scim/v2/Users/${user.id}`;
    expect(status).toBe(200);
    expect(body).toMatchObject({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkResponse'],
      Operations: [
        { method: 'POST', bulkId: 'new', version: 'W/"1"', status: '201' },
        { method: 'PUT', location, version: 'W/"2"', status: '200' },
        { method: 'PATCH', location, version: 'W/"3"', status: '200' },
        { method: 'DELETE', location, status: '204' },
      ],
    });
    expect((await scim.get(`/Users/${idOf(body.Operations[0])}`)).status).toBe(200);
  });

  it('carries on after a failure, whose error it holds', async () => {
    const [failed, made] = await results(newUser('blank', { userName: '' }), newUser('fine'));
    expect(failed).toMatchObject({
      method: 'POST',
      bulkId: 'blank',
      status: '400',
      response: { status: '400', scimType: 'invalidValue', detail: expect.stringMatching(/\(log \w{5}\)$/) },
    });
    expect(failed).not.toHaveProperty('location');
    expect(made.status).toBe('201');
  });

  it('stops after as many failures as failOnErrors allows', async () => {
    const { body } = await bulk([newUser('a', { userName: '' }), newUser('b')], { failOnErrors: 1 });
    expect(body.Operations).toMatchObject([{ bulkId: 'a', status: '400' }]);
  });

  it('takes the operations of a PATCH alone, as the example of RFC 7644 §3.7.3 has them', async () => {
    const { id } = await buildScimUser(app, secret, { nickName: 'Al' });
    const data = [
      { op: 'remove', path: 'nickName' },
      { op: 'add', path: 'title', value: 'Dr' },
    ];
    expect(statuses(await results({ method: 'PATCH', path: `/Users/${id}`, data }))).toEqual(['200']);
    const { body } = await scim.get(`/Users/${id}`);
    expect([body.nickName, body.title]).toEqual([undefined, 'Dr']);
  });

  it.each([1, 0, {}, true, ['W/"1"']])(
    'refuses the version %j, which would be no condition at all',
    async (version) => {
      const { id } = await buildScimGroup(app, secret, [(await buildScimUser(app, secret)).id]);
      const data = [{ op: 'replace', path: 'members', value: [] }];
      const { status, body } = await bulk([{ method: 'PATCH', path: `/Groups/${id}`, version, data }]);
      expect([status, body.scimType]).toEqual([400, 'invalidValue']);
      expect((await scim.get(`/Groups/${id}`)).body.members).toHaveLength(1);
    },
  );

  it('compares versions as If-Match does', async () => {
    const { id } = await buildScimUser(app, secret);
    const path = `/Users/${id}`;
    const stale = { method: 'DELETE', path, version: 'W/"9"' };
    expect(statuses(await results(stale, { ...stale, version: 'W/"1"' }))).toEqual(['412', '204']);
  });

  it('refuses a taken userName as the request by itself would', async () => {
    const { userName } = await buildScimUser(app, secret);
    const [taken] = await results(newUser('taken', { userName }));
    expect(taken).toMatchObject({ status: '409', response: { scimType: 'uniqueness' } });
  });

  it.each(['/Users', 'Users', '/Users/'])('takes the path %s', async (path) => {
    expect(statuses(await results({ ...newUser('new'), path }))).toEqual(['201']);
  });

  it('leaves one entry in the provisioning log, without passwords', async () => {
    const { headers } = await bulk([newUser('a', { password: 'hunter2!' }), newUser('b', { shoeSize: 43 })]);
    const find = 'select * from provisioning_exchanges where request_id = $1';
    for (;;) {
      const { rows } = await app.database.query(find, [headers.get('x-request-id')]);
      if (rows.length === 0) continue;
      expect(rows).toMatchObject([{ path: '/Bulk', status: 200, notes: [{ attribute: 'shoeSize' }] }]);
      return expect(JSON.stringify(rows)).not.toContain('hunter2!');
    }
  });
});

describe('references by bulkId (RFC 7644 §3.7.1–2; hostile-input 56)', () => {
  it('are resolved whatever their order, and answered in the order of the request', async () => {
    const answers = await results(newGroup('team', 'bulkId:ann'), newUser('ann'));
    expect(answers).toMatchObject([
      { bulkId: 'team', status: '201' },
      { bulkId: 'ann', status: '201' },
    ]);
    expect((await scim.get(`/Groups/${idOf(answers[0])}`)).body.members).toMatchObject([{ value: idOf(answers[1]) }]);
  });

  it('are resolved in paths, in PATCH values and in value filters', async () => {
    const group = await buildScimGroup(app, secret);
    const change = (path: string, ...operations: unknown[]) => ({
      method: 'PATCH',
      path,
      data: patchOf(...operations),
    });
    const answers = await results(
      change(`/Groups/${group.id}`, { op: 'add', path: 'members', value: [{ value: 'bulkId:ann' }] }),
      change('/Users/bulkId:ann', { op: 'add', path: 'title', value: 'Dr' }),
      newUser('ann'),
      change(`/Groups/${group.id}`, { op: 'remove', path: 'members[value eq "bulkId:ann"]' }),
    );
    expect(statuses(answers)).toEqual(['200', '200', '201', '200']);
    expect(answers[1].location).toBe(answers[2].location);
    expect((await scim.get(`/Groups/${group.id}`)).body.members).toEqual([]);
  });

  it('are resolved in extensions, also where users are each other\u2019s managers', async () => {
    const managed = (bulkId: string, manager: string) =>
      newUser(bulkId, { [enterprise]: { manager: { value: manager } } });
    const answers = await results(managed('ann', 'bulkId:bob'), managed('bob', 'bulkId:ann'));
    expect(statuses(answers)).toEqual(['201', '201']);
    const [ann, bob] = answers.map(idOf);
    expect((await scim.get(`/Users/${ann}`)).body[enterprise].manager.value).toBe(bob);
    expect((await scim.get(`/Users/${bob}`)).body[enterprise].manager.value).toBe(ann);
  });

  const managedBy = (bulkId: string, manager: string, given: Record<string, unknown> = {}) =>
    newUser(bulkId, { ...given, [enterprise]: { manager: { value: `bulkId:${manager}` } } });

  const countOf = async (userName: string): Promise<number> =>
    (await scim.get(`/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`)).body.totalResults;

  it('leave nobody of a circle behind of whom one cannot be created', async () => {
    const [first, second] = [unique('first'), unique('second')];
    const answers = await results(
      managedBy('a', 'b', { userName: first }),
      managedBy('b', 'c', { userName: second }),
      managedBy('c', 'a', { userName: '' }),
    );
    expect(statuses(answers)).toEqual(['409', '409', '400']);
    expect([await countOf(first), await countOf(second)]).toEqual([0, 0]);
  });

  it('deactivate again who came back by a circle that failed', async () => {
    const user = await buildScimUser(app, secret, { active: false });
    const { userName, externalId } = user;
    await results(managedBy('a', 'b', { userName, externalId }), managedBy('b', 'a', { userName: '' }));
    expect((await scim.get(`/Users/${user.id}`)).body.active).toBe(false);
  });

  it('create nobody more of a circle once enough operations have failed', async () => {
    const userName = unique('later');
    const { body } = await bulk([managedBy('a', 'b', { userName: '' }), managedBy('b', 'a', { userName })], {
      failOnErrors: 1,
    });
    expect(statuses(body.Operations)).toEqual(['400']);
    expect(await countOf(userName)).toBe(0);
  });

  it('store no circle of groups', async () => {
    const answers = await results(newGroup('a', 'bulkId:b'), newGroup('b', 'bulkId:a'), newGroup('c'));
    expect(statuses(answers)).toEqual(['409', '409', '201']);
  });

  it('to an operation that failed are a conflict, to none at all a fault', async () => {
    const answers = await results(
      newUser('bad', { userName: '' }),
      newGroup('g', 'bulkId:bad'),
      newGroup('h', 'bulkId:x'),
    );
    expect(statuses(answers)).toEqual(['400', '409', '400']);
  });
});

describe('a token that is switched off while its bulk request runs', () => {
  it('writes nothing more', async () => {
    const by = await signInAdministrator(app);
    const { secret: leaked, id } = await buildToken(app, { by });
    const api = apiOf(app, by);
    const [first, last] = [unique('first'), unique('last')];
    const users = [first, ...Array.from({ length: 500 }, () => unique('user')), last];
    const running = scimOf(app, leaked).post('/Bulk', {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
      Operations: users.map((userName, index) => newUser(`b${index}`, { userName })),
    });
    await until(
      () => api.run<{ users: { totalCount: number } }>(`{ users(filter: { search: "${first}" }) { totalCount } }`),
      (found) => found.users.totalCount === 1,
    );
    await api.run('mutation ($id: ID!) { setScimTokenStatus(id: $id, status: INACTIVE) { id } }', { id });
    const answered = statuses((await running).body.Operations);
    expect([answered[0], answered.at(-1)]).toEqual(['201', '401']);
  });
});

describe('bulk requests that cannot be taken', () => {
  it.each([
    [{ method: 'POST', path: '/Users', data: oktaUser() }, '400'],
    [{ method: 'GET', path: `/Users/${randomUUID()}` }, '400'],
    [{ method: 'PUT', path: '/Users', data: {} }, '405'],
    [{ method: 'POST', path: `/Users/${randomUUID()}`, bulkId: 'x', data: {} }, '405'],
    [{ method: 'POST', path: '/Cars', bulkId: 'x', data: {} }, '404'],
    [{ method: 'DELETE', path: `/Groups/${randomUUID()}` }, '404'],
    [{ method: 'DELETE', path: '/Groups/no-id' }, '404'],
    [{ method: 'PATCH', path: `/Users/${randomUUID()}` }, '400'],
  ])('answers %j with its own status', async (operation, status) => {
    expect(await results(operation)).toMatchObject([{ status, response: { status } }]);
  });

  it('refuses the second use of a bulkId', async () => {
    expect(statuses(await results(newUser('same'), newUser('same')))).toEqual(['201', '400']);
  });

  it.each([
    [undefined, {}, 'invalidSyntax'],
    ['x', {}, 'invalidSyntax'],
    [[], {}, 'invalidValue'],
    [[1], {}, 'invalidSyntax'],
    [[{ path: '/Users' }], {}, 'invalidSyntax'],
    [[{ method: 'DELETE', path: '/Users/x' }], { failOnErrors: 0 }, 'invalidValue'],
    [[{ method: 'DELETE', path: '/Users/x' }], { schemas: [] }, 'invalidSyntax'],
  ])('answers 400 to Operations %j with %j', async (operations, more, scimType) => {
    expect(await bulk(operations, more)).toMatchObject({ status: 400, body: { scimType } });
  });

  it('names the limit of 1,000 operations', async () => {
    const { status, body } = await bulk(Array(1001).fill({ method: 'DELETE', path: '/Users/x' }));
    expect([status, body.detail]).toEqual([413, expect.stringContaining('1000 operations (maxOperations)')]);
  });

  it('names the limit of 1 MiB', async () => {
    const { status, body } = await bulk([newUser('large', { displayName: 'x'.repeat(1024 * 1024) })]);
    expect([status, body.detail]).toEqual([413, expect.stringContaining('1048576 bytes, maxPayloadSize')]);
  });
});
