import { join } from 'node:path';
import { buildScimUser } from '../support/builders.js';
import { startProcess } from '../support/process.js';
import { type MeasuredServer, startMeasuredServer } from './measured-server.js';
import { visit } from './visit.js';

const port = 4113;
const url = `http://127.0.0.1:${port}`;

/** STRANGERS_SECONDS=20 makes the run short; the acceptance test takes a minute. */
const seconds = Number(process.env['STRANGERS_SECONDS'] ?? 60);
const connections = 64;

/** The response times, in milliseconds, that others must still get during an attack. */
const goals = { page: 250, scim: 50 };

let measured: MeasuredServer;
let userId: string;

beforeAll(async () => {
  measured = await startMeasuredServer({ port });
  ({ id: userId } = await buildScimUser(measured.app, measured.secret));
});
afterAll(() => measured.end());

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

const shown = (times: readonly number[]): string =>
  `${times.length} times, p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms`;

type Attempt = 'forgedLink' | 'wrongPassword';

/** Sends attempts on all connections without a pause; returns the number of responses with each code. */
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
    const authorization = `Bearer ${measured.secret}`;
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
