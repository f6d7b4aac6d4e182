import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../support/apps/invitation-app.js';
import { buildApiKey, buildToken, oktaUser } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { patchOf } from '../../support/patch-of.js';
import { type ScimEndpoint, scimOf } from '../../support/scim-client.js';
import { mostWorkMs, worked } from '../../support/worked.js';

let app: TestApp;
let scim: ScimEndpoint;

beforeAll(async () => {
  app = await makeTestApp();
  scim = scimOf(app, (await buildToken(app)).secret);
});

afterAll(() => app.close());

const user = 'urn:ietf:params:scim:schemas:core:2.0:User';
const list = (length: number, make: (index: number) => string) => Array.from({ length }, (_, index) => make(index));

/** Each of these once took five to thirty seconds of the only thread. */
describe('a long text is read in a time that grows as it does', () => {
  it('as a path of a bulk operation full of references that never close', async () => {
    const path = '"bulkId:\\'.repeat(20_000);
    const data = patchOf({ op: 'replace', path, value: 1 });
    const id = '00000000-0000-7000-8000-000000000000';
    const [answer, ms] = await worked(() =>
      scim.post('/Bulk', {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
        Operations: [{ method: 'PATCH', path: `/Users/${id}`, data }],
      }),
    );
    expect(answer.body.Operations).toMatchObject([{ status: '400', response: { scimType: 'invalidPath' } }]);
    expect(ms).toBeLessThan(mostWorkMs);
  });

  it('as keys under old and new URNs', async () => {
    const keys = list(2_000, String).flatMap((n) => [`a${n}`, `${user}:a${n}`, `urn:scim:x:${n}`]);
    const given = Object.fromEntries(keys.map((key) => [key, 1]));
    const [{ status }, ms] = await worked(() => scim.post('/Users', { ...given, ...oktaUser() }));
    expect(status).toBe(201);
    expect(ms).toBeLessThan(mostWorkMs);
  });

  it.each([
    ['CONFIGURATIONS_WRITE', 'createConfiguration(input: { name: $name }) { id }'],
    ['PROVISIONING_WRITE', 'generateScimToken(input: { name: $name }) { targetUrl }'],
  ] as const)('as a name by a key with %s', async (scope, mutation) => {
    const api = apiOf(app, await buildApiKey(app, { scopes: [scope] }));
    const query = `mutation ($name: String!) { ${mutation} }`;
    const [{ errors }, ms] = await worked(() => api.send(query, { name: `${'a'.repeat(100_000)}\n` }));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'name' });
    expect(ms).toBeLessThan(mostWorkMs);
  });

  it.each([
    ['words', { authorization: `Bearer ${list(700, (n) => `\\word${n}%`).join(' ')}` }, list(1_500, String).join('&')],
    ['one word', {}, `x=${'a'.repeat(14_000)}`],
  ])('as %s that a stranger sends', async (_name, headers, query) => {
    const endpoint = scimOf(app, undefined);
    const ask = async () => {
      for (let time = 0; time < 40; time += 1) await endpoint.get(`/Users?${query}`, headers);
      // The server prepares the log entry after the response.
      await app.database.query('select 1');
    };
    const [, ms] = await worked(ask);
    expect(ms).toBeLessThan(mostWorkMs);
  });
});

describe('of what a stranger sends', () => {
  /** Returns the log rows of one request; moving the clock separates it from others. */
  const kept = async (address: string, headers: Record<string, string> = {}): Promise<string> => {
    app.clock.advance(61_000);
    const at = app.clock.now();
    await scimOf(app, undefined).get(address, headers);
    app.clock.advance(61_000);
    const read = () =>
      app.database.query<{ kept: string }>(
        'select row_to_json(e)::text as kept from provisioning_exchanges e where token_id is null and at >= $1',
        [at],
      );
    const { rows } = await until(read, (found) => found.rows.length > 0);
    return rows.map((row) => row.kept).join('\n');
  };

  it('no address is kept, wherever it stands in a word', async () => {
    const texts = encodeURIComponent('x ann@example.com,bob@example.com "ida@example.com" @cy@example.com');
    expect(await kept(`/Users?a=${texts}`)).not.toMatch(/ann@|bob@|ida@|cy@|%40/);
  });

  it('nothing is kept that repeats one of very many words shown as credentials', async () => {
    const words = list(100, (n) => `hunter-${n}-password`);
    const shown = { authorization: `Bearer ${words.join(' ')}`, 'user-agent': `${words[97]}` };
    expect(await kept(`/Users/${words[99]}?a=${words[98]}`, shown)).not.toContain('hunter');
  });
});
