import { join } from 'node:path';
import { Pool } from 'pg';
import { migrate } from '../../server/database/migrate.js';
import { buildScimUser, buildToken } from '../support/builders.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import type { TestApp } from '../support/make-test-app.js';
import { startProcess, type TestProcess } from '../support/process.js';
import { visit } from './visit.js';

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

type Attempt = 'forgedLink' | 'wrongPassword';

/** Sends attempts on all connections without a pause, and answers how often each code came back. */
const attack = async (kind: Attempt, until: number): Promise<string> => {
  const attacker = startProcess(process.execPath, [join(import.meta.dirname, 'attacker.mjs')], {
    env: { PATH: process.env['PATH'], ATTACK: JSON.stringify({ url, connections, until, kind }) },
  });
  if ((await attacker.exited) !== 0) throw new Error(attacker.output());
  return attacker.output();
};

it.each<[string, Attempt | undefined]>([
  ['nobody', undefined],
  ['64 connections of forged set-up links', 'forgedLink'],
  ['64 connections of wrong passwords', 'wrongPassword'],
])(
  `pages and SCIM go on beside %s`,
  async (name, kind) => {
    const until = Date.now() + seconds * 1_000;
    const authorization = `Bearer ${secret}`;
    const targets = {
      page: { url: `${url}/sign-in`, headers: { accept: 'text/html' } },
      scim: { url: `${url}/scim/v2/Users/${userId}`, headers: { authorization } },
    };
    const [visits, codes] = await Promise.all([visit(targets, until), kind && attack(kind, until)]);
    expect([...visits.page, ...visits.scim].filter(({ status }) => status !== 200)).toEqual([]);
    const [page, scim] = [visits.page, visits.scim].map((answers) => answers.map(({ ms }) => ms)) as [
      number[],
      number[],
    ];
    process.stdout.write(`beside ${name}: ${codes ?? ''}\n  pages ${shown(page)}\n  SCIM ${shown(scim)}\n`);
    expect(percentile(page, 0.99)).toBeLessThanOrEqual(goals.page);
    expect(percentile(scim, 0.99)).toBeLessThanOrEqual(goals.scim);
  },
  (seconds + 60) * 1_000,
);
