import { connect } from 'node:net';
import { type BuiltAdministrator, buildApiKey, buildToken, signInAdministrator } from '../../support/builders.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
let administrator: BuiltAdministrator;
let key: string;
let secret: string;
beforeAll(async () => {
  app = await makeTestApp({ load: { atOnce: 2, waiting: 2, patienceMs: 500, shortPatienceMs: 500 } });
  administrator = await signInAdministrator(app);
  ({ key } = await buildApiKey(app, { by: administrator, scopes: ['USERS_READ'] }));
  ({ secret } = await buildToken(app, { by: administrator }));
});
afterAll(() => app.close());

/** Sends a request of which the answer is not waited for; the function cuts the connection. */
const begin = (path: string, headers: Record<string, string>): Promise<() => Promise<void>> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(app.url);
    const lines = Object.entries({ host: 'x', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
    const socket = connect(Number(port), hostname).on('error', reject);
    const closed = new Promise<void>((done) => socket.once('close', () => done()));
    const cut = () => {
      socket.resetAndDestroy();
      return closed;
    };
    socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`, () => resolve(cut));
  });

/** Waits until a statement waits for the locked table; simultaneous look-ups share a statement. */
const untilSomebodyWaits = async (): Promise<void> => {
  for (;;) {
    const { rows } = await app.database.query('select 1 from pg_locks where not granted');
    if (rows.length > 0) return;
  }
};

const endpoints = [
  ['SCIM', '/scim/v2/Users?count=1', 'scim_tokens', () => ({ authorization: `Bearer ${secret}` })],
  ['GraphQL by key', '/graphql?query={viewer{id}}', 'api_keys', () => ({ authorization: `Bearer ${key}` })],
  ['the exports', '/exports/users.csv', 'api_keys', () => ({ authorization: `Bearer ${key}` })],
  ['the preview', '/scim-preview/Users/x', 'sessions', () => ({ cookie: administrator.cookie ?? '' })],
] as const;

describe('whoever hangs up before there is a place', () => {
  it.each(endpoints)('takes none: %s', async (_name, path, table, headers) => {
    const lock = await app.database.connect();
    await lock.query('begin');
    await lock.query(`lock table ${table} in access exclusive mode`);
    const cuts = await Promise.all([0, 1, 2, 3].map(() => begin(path, headers())));
    await untilSomebodyWaits();
    for (const cut of cuts) await cut();
    // Once the server responds on later connections, it has noticed the closed ones.
    for (let count = 0; count < 5; count += 1) await fetch(`${app.url}/livez`);
    await lock.query('rollback');
    lock.release();
    const { status } = await fetch(`${app.url}${path}`, { headers: headers() });
    expect(status).not.toBe(503);
    expect(status).not.toBe(429);
  });
});
