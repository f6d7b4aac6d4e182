import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { createLoadGates } from '../../../server/kernel/load/load-gate.js';
import { systemClock } from '../../../server/kernel/ports.js';
import { createScimRouter } from '../../../server/scim/index.js';
import { buildScimGroup, buildScimUser, buildToken, oktaUser, unique } from '../../support/builders.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { patchOf } from '../../support/patch-of.js';
import { type ScimAnswer, type ScimEndpoint, scimOf } from '../../support/scim-client.js';

/* The numbered cases of bad input, one by one: what each of them gets. */

let app: TestApp;
let secret: string;
let scim: ScimEndpoint;

beforeAll(async () => {
  app = await makeTestApp();
  ({ secret } = await buildToken(app));
  scim = scimOf(app, secret);
  await buildScimUser(app, secret);
});

afterAll(() => app.close());

const summary = ({ status, body }: ScimAnswer) => [status, body?.scimType];

const list = (parameters: Record<string, string>) => scim.get(`/Users?${new URLSearchParams(parameters)}`);

const patchNew = async (...operations: unknown[]) => {
  const { id } = await buildScimUser(app, secret);
  return scim.patch(`/Users/${id}`, patchOf(...operations));
};

describe('queries', () => {
  it.each([
    'userName eq',
    'zz',
    '(userName pr',
    `userName eq "${'x'.repeat(4097)}"`,
    Array(101).fill('title pr').join(' or '),
    `${'('.repeat(11)}title pr${')'.repeat(11)}`,
  ])('hostile-input 38: the filter %.30s gets 400', async (filter) => {
    expect(summary(await list({ filter }))).toEqual([400, 'invalidFilter']);
  });

  it.each([`userName eq "a' OR 1=1--"`, 'userName co "%"', 'userName sw "_"', 'userName ew "\\\\"'])(
    'hostile-input 39: %s is taken literally',
    async (filter) => {
      expect((await list({ filter })).body.totalResults).toBe(0);
    },
  );

  it('hostile-input 40: a filter on password gets 403', async () => {
    expect(summary(await list({ filter: 'password eq "x"' }))).toEqual([403, 'sensitive']);
  });

  it('hostile-input 41: two filters get 400', async () => {
    expect(summary(await scim.get('/Users?filter=id+pr&filter=id+pr'))).toEqual([400, 'invalidFilter']);
  });

  it.each([
    [{ count: '-1' }, { itemsPerPage: 0 }],
    [{ count: '1000000' }, { startIndex: 1 }],
    [{ startIndex: '0' }, { startIndex: 1 }],
    [{ startIndex: '-7' }, { startIndex: 1 }],
    [{ startIndex: 'two' }, { scimType: 'invalidValue' }],
    [{ count: 'NaN' }, { scimType: 'invalidValue' }],
    [{ cursor: '', count: 'NaN' }, { scimType: 'invalidCount' }],
  ])('hostile-input 42: %j is read as the RFC says', async (parameters, expected) => {
    expect((await list(parameters as Record<string, string>)).body).toMatchObject(expected);
  });

  it.each([
    [{ sortBy: 'userName', sortOrder: 'sideways' }, 'invalidValue'],
    [{ sortBy: 'constructor' }, 'invalidPath'],
  ])('hostile-input 43: %j gets 400', async (parameters, scimType) => {
    expect(summary(await list(parameters as Record<string, string>))).toEqual([400, scimType]);
  });

  it('hostile-input 44: a cursor that is none of ours gets 400', async () => {
    expect(summary(await list({ cursor: 'tampered' }))).toEqual([400, 'invalidCursor']);
  });

  it('hostile-input 58: attributes and excludedAttributes together get 400', async () => {
    expect(summary(await list({ attributes: 'title', excludedAttributes: 'name' }))).toEqual([400, 'invalidValue']);
  });
});

describe('PATCH', () => {
  it.each([
    [{ Operations: [{ op: 'remove', path: 'title' }] }, 'invalidSyntax'],
    [{ ...patchOf(), Operations: {} }, 'invalidSyntax'],
    [patchOf(), 'invalidValue'],
  ])('hostile-input 45: %j gets 400', async (body, scimType) => {
    const { id } = await buildScimUser(app, secret);
    expect(summary(await scim.patch(`/Users/${id}`, body))).toEqual([400, scimType]);
  });

  it('hostile-input 46: operations come in any letter case; another word gets 400', async () => {
    expect((await patchNew({ op: 'Add', path: 'title', value: 'Dr' })).body.title).toBe('Dr');
    expect(summary(await patchNew({ op: 'move', path: 'title' }))).toEqual([400, 'invalidSyntax']);
  });

  it.each(['emails[type eq "x"', 'a.b.c.d', 'toString.x', '__proto__.x', 'x'.repeat(1024)])(
    'hostile-input 47: the path %.30s gets 400',
    async (path) => {
      expect(summary(await patchNew({ op: 'add', path, value: 'x' }))).toEqual([400, 'invalidPath']);
    },
  );

  it('hostile-input 48: what has no target gets 400, and add makes one', async () => {
    const path = 'emails[type eq "home"].value';
    expect(summary(await patchNew({ op: 'remove' }))).toEqual([400, 'noTarget']);
    expect(summary(await patchNew({ op: 'replace', path, value: 'a@b.c' }))).toEqual([400, 'noTarget']);
    expect((await patchNew({ op: 'add', path, value: 'a@b.c' })).body.emails).toContainEqual({
      type: 'home',
      value: 'a@b.c',
    });
  });

  it('hostile-input 49: read-only attributes get 400 as a path and are passed over in a value', async () => {
    expect(summary(await patchNew({ op: 'replace', path: 'meta.created', value: 'x' }))).toEqual([400, 'mutability']);
    expect((await patchNew({ op: 'replace', value: { id: 'x', title: 'Dr' } })).body.title).toBe('Dr');
  });

  it('hostile-input 50: more than 1,000 operations get 400', async () => {
    const operations = Array(1001).fill({ op: 'add', path: 'title', value: 'Dr' });
    expect(summary(await patchNew(...operations))).toEqual([400, 'tooMany']);
  });

  it('hostile-input 51: a member never issued, the group itself and a circle get 400', async () => {
    const inner = await buildScimGroup(app, secret);
    const outer = await buildScimGroup(app, secret, [inner.id]);
    for (const value of [randomUUID(), 'x', inner.id, outer.id]) {
      const operation = { op: 'add', path: 'members', value: [{ value }] };
      expect(summary(await scim.patch(`/Groups/${inner.id}`, patchOf(operation)))).toEqual([400, 'invalidValue']);
    }
    expect((await scim.get(`/Groups/${inner.id}`)).body.members).toEqual([]);
  });

  it('hostile-input 52: where the second operation fails, the first is not applied', async () => {
    const { id } = await buildScimUser(app, secret);
    const operations = [
      { op: 'add', path: 'title', value: 'Dr' },
      { op: 'remove', path: 'userName' },
    ];
    expect(summary(await scim.patch(`/Users/${id}`, patchOf(...operations)))).toEqual([400, 'mutability']);
    expect((await scim.get(`/Users/${id}`)).body).not.toHaveProperty('title');
  });
});

describe('ids, versions, methods and limits', () => {
  it('hostile-input 53: an old version gets 412', async () => {
    const { id } = await buildScimUser(app, secret);
    expect((await scim.delete(`/Users/${id}`, { 'if-match': 'W/"7"' })).status).toBe(412);
  });

  it('hostile-input 53: If-None-Match stops a write to what exists', async () => {
    const { id, userName, meta } = await buildScimUser(app, secret);
    const put = (tag: string) => scim.put(`/Users/${id}`, oktaUser({ userName }), { 'if-none-match': tag });
    expect([(await put('*')).status, (await put(meta.version)).status, (await put('"9"')).status]).toEqual([
      412, 412, 200,
    ]);
  });

  it('hostile-input 54: an id of another form, case or length is nobody\u2019s', async () => {
    const { id } = await buildScimUser(app, secret);
    for (const one of [randomUUID(), 'x', id.toUpperCase(), 'a'.repeat(4096)]) {
      expect((await scim.get(`/Users/${one}`)).status).toBe(404);
    }
  });

  it('hostile-input 55: the second DELETE gets 404', async () => {
    const { id } = await buildScimUser(app, secret);
    expect([(await scim.delete(`/Users/${id}`)).status, (await scim.delete(`/Users/${id}`)).status]).toEqual([
      204, 404,
    ]);
  });

  it('hostile-input 56: references of a bulk request are resolved whatever their order', async () => {
    const { body } = await scim.post('/Bulk', {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
      Operations: [
        {
          method: 'POST',
          path: '/Groups',
          bulkId: 'g',
          data: { displayName: unique('group'), members: [{ value: 'bulkId:u' }] },
        },
        { method: 'POST', path: '/Users', bulkId: 'u', data: oktaUser() },
      ],
    });
    expect(body.Operations.map(({ status }: { status: string }) => status)).toEqual(['201', '201']);
  });

  it('hostile-input 57: a method in the wrong place gets 405 and is told which are right', async () => {
    const wrong = [await scim.post(`/Users/${randomUUID()}`, {}), await scim.put('/Users', {})];
    expect(wrong.map(({ status, headers }) => [status, headers.get('allow')])).toEqual([
      [405, 'GET, HEAD, PUT, PATCH, DELETE'],
      [405, 'GET, HEAD, POST'],
    ]);
  });

  it('hostile-input 60: without its database the server says when to come again, to Okta by 429', async () => {
    const away = () => Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }));
    const endpoint = createScimRouter({
      gate: createLoadGates().scim,
      execute: away,
      authenticate: away,
      recordExchange: () => undefined,
      publicUrl: 'http://localhost',
      clock: systemClock,
    });
    const server = createServer(express().use(endpoint));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/Users`;
    const ask = async (agent: string) => {
      const { status, headers } = await fetch(url, { headers: { authorization: 'Bearer x', 'user-agent': agent } });
      return [status, Number(headers.get('retry-after')) > 0];
    };
    expect([await ask('curl'), await ask('Okta SCIM Client 1.0.0')]).toEqual([
      [503, true],
      [429, true],
    ]);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
