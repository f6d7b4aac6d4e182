import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildScimUser, buildToken, oktaUser, signInAdministrator } from '../support/builders.js';
import { apiOf } from '../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { patchOf } from '../support/patch-of.js';
import { type ScimEndpoint, scimOf } from '../support/scim-client.js';

let app: TestApp;
let secret: string;
let scim: ScimEndpoint;
const urn = 'urn:ietf:params:scim:schemas:extension:rollcall:2.0:User';

const add = `mutation ($name: String!, $type: CustomAttributeType!) {
  addCustomAttribute(input: { name: $name, type: $type }) { id }
}`;

beforeAll(async () => {
  app = await makeTestApp();
  ({ secret } = await buildToken(app));
  scim = scimOf(app, secret);
  const api = apiOf(app, await signInAdministrator(app));
  expect((await scim.get(`/Schemas/${urn}`)).status).toBe(404);
  for (const [name, type] of [
    ['badge', 'STRING'],
    ['floor', 'NUMBER'],
    ['remote', 'BOOLEAN'],
    ['startsOn', 'DATE'],
  ]) {
    await api.run(add, { name, type });
  }
});

afterAll(() => app.close());

const find = (filter: string) => scim.get(`/Users?filter=${encodeURIComponent(filter)}`);

describe('custom attributes over SCIM', () => {
  it('appear in /Schemas as soon as they are declared', async () => {
    const { body } = await scim.get(`/Schemas/${urn}`);
    expect(body.attributes.map(({ name, type }: { name: string; type: string }) => [name, type])).toEqual([
      ['badge', 'string'],
      ['floor', 'decimal'],
      ['remote', 'boolean'],
      ['startsOn', 'dateTime'],
    ]);
  });

  it('are an extension of the User resource type (RFC 7643 §6)', async () => {
    const { body } = await scim.get('/ResourceTypes/User');
    expect(body.schemaExtensions).toContainEqual({ schema: urn, required: false });
  });

  it('are stored, named in schemas and returned', async () => {
    const values = { badge: 'B-1', floor: 3, remote: true, startsOn: '2026-01-31T08:00:00Z' };
    const { id } = await buildScimUser(app, secret, { [urn]: values });
    const { body } = await scim.get(`/Users/${id}`);
    expect(body[urn]).toEqual(values);
    expect(body.schemas).toContain(urn);
  });

  it('take a date without a time, and compare it as its midnight', async () => {
    const dates = ['2021-09-20', '2021-09-20T08:00:00Z', '2021-09-21'];
    const ids = [];
    for (const startsOn of dates) {
      const { id } = await buildScimUser(app, secret, { [urn]: { startsOn } });
      expect((await scim.get(`/Users/${id}`)).body[urn]).toEqual({ startsOn });
      ids.push(id);
    }
    const found = async (filter: string) =>
      (await find(`${urn}:startsOn ${filter} and ${urn}:startsOn lt "2022-01-01"`)).body.Resources.map(
        ({ id }: { id: string }) => id,
      );
    expect(await found('eq "2021-09-20"')).toEqual([ids[0]]);
    expect(await found('gt "2021-09-20"')).toEqual([ids[1], ids[2]]);
    expect(await found('ge "2021-09-20T00:00:00Z"')).toEqual(ids);
  });

  it.each(['20.09.2021', '2021-02-30', '2021-9-1', 'tomorrow', 20210920])(
    'of type date do not take %j, and say what they take',
    async (startsOn) => {
      const { status, body } = await scim.post('/Users', oktaUser({ [urn]: { startsOn } }));
      expect([status, body.detail]).toEqual([400, expect.stringContaining('a date such as 2026-01-31')]);
    },
  );

  it('can be filtered, sorted and projected', async () => {
    const { id } = await buildScimUser(app, secret, { [urn]: { badge: 'Z-9', floor: 9 } });
    const found = await find(`${urn}:badge eq "z-9" and ${urn}:floor gt 8`);
    expect(found.body.Resources).toMatchObject([{ id }]);
    const query = new URLSearchParams({
      sortBy: `${urn}:floor`,
      sortOrder: 'descending',
      attributes: `${urn}:floor`,
      filter: `${urn}:floor pr`,
    });
    const [first] = (await scim.get(`/Users?${query}`)).body.Resources;
    expect(first).toEqual({ schemas: [expect.any(String), urn], id, [urn]: { floor: 9 } });
  });

  it('can be patched by path and as a whole', async () => {
    const { id } = await buildScimUser(app, secret);
    const patch = (operation: unknown) => scim.patch(`/Users/${id}`, patchOf(operation));
    expect((await patch({ op: 'add', path: `${urn}:badge`, value: 'B' })).body[urn]).toEqual({ badge: 'B' });
    expect((await patch({ op: 'replace', path: urn, value: { floor: 2 } })).body[urn]).toMatchObject({ floor: 2 });
    expect((await patch({ op: 'remove', path: urn })).body).not.toHaveProperty([urn]);
  });

  it('have types', async () => {
    expect(await scim.post('/Users', oktaUser({ [urn]: { floor: 'third' } }))).toMatchObject({
      status: 400,
      body: { scimType: 'invalidValue' },
    });
  });
});
