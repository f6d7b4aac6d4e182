import { describe, expect, it } from '@jest/globals';
import { app, scim, secret, startScimApp } from '../../support/apps/scim-app.js';
import { buildScimUser, unique } from '../../support/builders.js';
import { patchOf } from '../../support/patch-of.js';

/* What one request may cost: lists, the work of a PATCH, and the depth of filters and paths. */

startScimApp();

const phones = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ value: `+${from + index}`, type: 'work' }));

const countOf = async (id: string): Promise<number> =>
  (await scim.get(`/Users/${id}?attributes=phoneNumbers`)).body.phoneNumbers.length;

describe('a list of a user', () => {
  it('keeps 1,000 values and no more', async () => {
    const { id, userName } = await buildScimUser(app, secret, { phoneNumbers: phones(1000) });
    const answers = [
      await scim.post('/Users', { userName: unique('user'), phoneNumbers: phones(1001) }),
      await scim.put(`/Users/${id}`, { userName, phoneNumbers: phones(1001) }),
      await scim.patch(`/Users/${id}`, patchOf({ op: 'add', path: 'phoneNumbers', value: phones(1, 5000) })),
      await scim.patch(`/Users/${id}`, patchOf({ op: 'add', value: { phoneNumbers: phones(20, 5000) } })),
      await scim.patch(`/Users/${id}`, patchOf({ op: 'add', path: 'phoneNumbers[type eq "x"].value', value: '+9' })),
    ];
    for (const { status, body } of answers) {
      expect([status, body.scimType]).toEqual([400, 'invalidValue']);
      expect(body.detail).toMatch(/at most 1000 values of phoneNumbers/);
    }
    expect(await countOf(id)).toBe(1000);
  });

  it('that is longer from before may be read, changed elsewhere and made shorter', async () => {
    const { id } = await buildScimUser(app, secret);
    await app.database.query(
      `update users set attributes = jsonb_set(attributes, '{phoneNumbers}', $2::jsonb) where id = $1`,
      [id, JSON.stringify(phones(3000))],
    );
    const change = patchOf(
      { op: 'replace', path: 'nickName', value: 'Amy' },
      { op: 'remove', path: 'phoneNumbers[value eq "+0"]' },
    );
    expect((await scim.patch(`/Users/${id}`, change)).status).toBe(200);
    expect(await countOf(id)).toBe(2999);
  });
});

describe('the work of one PATCH', () => {
  const removals = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ op: 'remove', path: `phoneNumbers[value eq "+${index}"]` }));

  it('is bounded: 64 kB of operations on a long list are refused as a whole', async () => {
    const { id } = await buildScimUser(app, secret, { phoneNumbers: phones(1000) });
    const { status, body } = await scim.patch(`/Users/${id}`, patchOf(...removals(900)));
    expect([status, body.scimType]).toEqual([400, 'tooMany']);
    expect(await countOf(id)).toBe(1000);
  });

  it('has room for a thousand operations on an ordinary list', async () => {
    const { id } = await buildScimUser(app, secret, { phoneNumbers: phones(80) });
    expect((await scim.patch(`/Users/${id}`, patchOf(...removals(1000)))).status).toBe(200);
  });
});

describe('depth', () => {
  const nested = (depth: number) => `${'('.repeat(depth)}title pr${')'.repeat(depth)}`;
  const negated = (depth: number) => `${'not('.repeat(depth)}title pr${')'.repeat(depth)}`;

  it.each([11, 2_000, 5_000, 20_000])('of a filter: %i levels are refused', async (depth) => {
    for (const filter of [nested(depth), negated(depth), '('.repeat(depth)]) {
      const search = { schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'], filter };
      for (const path of ['/Users/.search', '/Groups/.search', '/.search']) {
        const { status, body } = await scim.post(path, search);
        expect([status, body.scimType]).toEqual([400, 'invalidFilter']);
      }
    }
  });

  it.each([11, 300, 20_000])('of a filter in a PATCH path: %i levels are refused', async (depth) => {
    const { id } = await buildScimUser(app, secret);
    const path = `emails[${nested(depth)}]`;
    const { status, body } = await scim.patch(`/Users/${id}`, patchOf({ op: 'remove', path }));
    expect([status, body.scimType]).toEqual([400, expect.stringMatching(/invalidPath|invalidFilter/)]);
  });

  it.each([33, 20_000, 400_000])('of a body: %i levels are refused', async (depth) => {
    const body = `{"userName":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const answer = await scim.post('/Users', body);
    expect([answer.status, answer.body.scimType]).toEqual([400, 'invalidSyntax']);
  });

  it.each([33, 200_000])('of JSON in a text: %i levels are refused', async (depth) => {
    const emails = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const answer = await scim.post('/Users', { userName: unique('user'), emails });
    expect([answer.status, answer.body.scimType]).toEqual([400, 'invalidValue']);
  });
});

describe('the attributes that a list asks for', () => {
  it('are at most 500 names', async () => {
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'];
    const attributes = Array.from({ length: 501 }, (_, index) => `a${index}`);
    const { status, body } = await scim.post('/Users/.search', { schemas, attributes });
    expect([status, body.scimType]).toEqual([400, 'invalidValue']);
  });
});
