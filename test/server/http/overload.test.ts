import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { type BuiltAdministrator, buildToken, signInAdministrator } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { scimOf } from '../../support/scim-client.js';

let app: TestApp;
let secret: string;
let administrator: BuiltAdministrator;
let lock: PoolClient;

/** A server that takes on two requests and lets two wait, while the database lets nobody read users. */
beforeAll(async () => {
  app = await makeTestApp({ load: { atOnce: 2, waiting: 2, patienceMs: 60_000, shortPatienceMs: 60_000 } });
  ({ secret } = await buildToken(app));
  administrator = await signInAdministrator(app);
  lock = await app.database.connect();
});

afterAll(async () => {
  lock.release();
  await app.close();
});

const user = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'] };

const tooMany = async (agent: string) => {
  await lock.query('begin');
  await lock.query('lock table users in access exclusive mode');
  const endpoint = scimOf(app, secret);
  const send = (index: number) =>
    endpoint.post('/Users', { ...user, userName: `${agent}-${index}@example.com` }, { 'user-agent': agent });
  const answers = [0, 1, 2, 3, 4, 5].map(send);
  const refused = await Promise.race(answers);
  const livez = (await fetch(`${app.url}/livez`)).status;
  const portal = await apiOf(app, administrator).send('{ viewer { __typename } }');
  const stranger = await apiOf(app).send('{ viewer { __typename } }');
  await lock.query('rollback');
  const all = await Promise.all(answers);
  return { refused, livez, portal, stranger, statuses: all.map(({ status }) => status).sort() };
};

describe('more than the server can do', () => {
  it('is refused with 429 to Okta, which comes again by itself; what waits is served', async () => {
    const { refused, statuses } = await tooMany('Okta SCIM Client 1.0.0');
    expect(statuses).toEqual([201, 201, 201, 201, 429, 429]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(refused.body).toMatchObject({ status: '429', schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'] });
  });

  it('is refused with 503 to others, while /livez and the people of the portal get in', async () => {
    const { refused, livez, portal, stranger, statuses } = await tooMany('curl/8');
    expect(statuses).toEqual([201, 201, 201, 201, 503, 503]);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect([livez, portal.status, stranger.status]).toEqual([200, 200, 200]);
  });
});
