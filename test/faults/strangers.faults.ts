import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'pg';
import { migrate } from '../../server/database/migrate.js';
import { generateSecret } from '../../server/kernel/secrets.js';
import { buildScimUser, buildToken } from '../support/builders.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { apiOf } from '../support/graphql-client.js';
import type { TestApp } from '../support/make-test-app.js';
import { startProcess, type TestProcess } from '../support/process.js';

const root = join(import.meta.dirname, '../..');
const port = 4113;
const url = `http://127.0.0.1:${port}`;

/** STRANGERS_SECONDS=20 for a short look; the acceptance is a minute. */
const seconds = Number(process.env['STRANGERS_SECONDS'] ?? 60);
const connections = 64;

/** What strangers may cost others, in milliseconds. */
const goals = { page: 250, scim: 50 };

let database: TestDatabase;
let pool: Pool;
let server: TestProcess;
let secret: string;
let userId: string;

beforeAll(async () => {
  database = await openTestDatabase({ migrate });
  pool = new Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => undefined);
  server = startProcess(process.execPath, [join(root, 'dist/server/index.js')], {
    env: { PATH: process.env['PATH'], PORT: String(port), PUBLIC_URL: url, DATABASE_URL: database.url },
  });
  await server.waitFor(/Rollcall is ready/);
  const app = { url, database: pool } as TestApp;
  ({ secret } = await buildToken(app));
  ({ id: userId } = await buildScimUser(app, secret));
});
afterAll(async () => {
  await server.end();
  await pool.end();
  await database.drop();
});

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

const shown = (times: readonly number[]): string =>
  `${times.length} times, p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms`;

/** Asks for something every 50 ms, whatever the answers before take, and returns how long each took. */
const visit = async (ask: () => Promise<Response>, until: number): Promise<number[]> => {
  const times: number[] = [];
  const open: Promise<void>[] = [];
  while (Date.now() < until) {
    const started = performance.now();
    open.push(
      ask().then(async (response) => {
        await response.arrayBuffer();
        expect(response.status).toBe(200);
        times.push(performance.now() - started);
      }),
    );
    await wait(50);
  }
  await Promise.all(open);
  return times;
};

type Attempt = () => Promise<string>;

/** Sends attempts on all connections without a pause, and counts what was answered. */
const attack = async (attempt: Attempt, until: number): Promise<Record<string, number>> => {
  const codes: Record<string, number> = {};
  const one = async (): Promise<void> => {
    while (Date.now() < until) {
      const code = await attempt();
      codes[code] = (codes[code] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  return codes;
};

const setUp = 'mutation ($input: SetUpAdministratorInput!) { setUpAdministrator(input: $input) { id } }';
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';

const codeOf = async (mutation: string, input: object): Promise<string> =>
  String(await apiOf({ url } as TestApp).codeOf(mutation, { input }));

const forgedLink: Attempt = () =>
  codeOf(setUp, { token: generateSecret('setup'), email: 'a@example.com', name: 'A', password: 'a long password x' });

let guesses = 0;
const wrongPassword: Attempt = () => {
  guesses += 1;
  return codeOf(signIn, { email: `somebody-${guesses}@example.com`, password: 'a wrong password' });
};

const nothing: Attempt = async () => {
  await wait(500);
  return 'nothing';
};

it.each([
  ['nobody', nothing],
  ['forged set-up links', forgedLink],
  ['wrong passwords', wrongPassword],
])(
  `pages and SCIM go on beside ${connections} connections of %s`,
  async (name, attempt) => {
    const until = Date.now() + seconds * 1_000;
    const authorization = `Bearer ${secret}`;
    const [page, scim, codes] = await Promise.all([
      visit(() => fetch(`${url}/sign-in`, { headers: { accept: 'text/html' } }), until),
      visit(() => fetch(`${url}/scim/v2/Users/${userId}`, { headers: { authorization } }), until),
      attack(attempt, until),
    ]);
    process.stdout.write(`beside ${name}: ${JSON.stringify(codes)}\n  pages ${shown(page)}\n  SCIM ${shown(scim)}\n`);
    expect(percentile(page, 0.99)).toBeLessThanOrEqual(goals.page);
    expect(percentile(scim, 0.99)).toBeLessThanOrEqual(goals.scim);
  },
  (seconds + 60) * 1_000,
);
