import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildScimUser, signInAdministrator } from '../support/builders.js';
import { patchOf } from '../support/patch-of.js';
import { type MeasuredServer, startMeasuredServer } from './measured-server.js';

const port = Number(process.env['OVERLOAD_PORT'] ?? 4121);
const url = `http://127.0.0.1:${port}`;

/** The longest turn of the event loop, and the longest wait for a response of /livez. */
const longestTurnMs = 300;
const longestSilenceMs = 2_000;

/** OVERLOAD_SECONDS=5 makes the run short. */
const seconds = Number(process.env['OVERLOAD_SECONDS'] ?? 20);
const connections = 200;
const silentReaders = 1_000;

let measured: MeasuredServer;
let secret: string;
let cookie: string;
let userIds: string[];

beforeAll(async () => {
  measured = await startMeasuredServer({ port });
  ({ secret } = measured);
  cookie = (await signInAdministrator(measured.app)).cookie ?? '';
  userIds = [];
  for (let i = 0; i < 100; i += 1) userIds.push((await buildScimUser(measured.app, secret)).id);
});
afterAll(() => measured.end());

/** Returns the memory of the server in MiB. */
const memory = (): number => {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${measured.process.pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
};

/** Returns the longest turn of the event loop since a moment, in milliseconds of processor time. */
const longestTurn = (from: number): number =>
  readFileSync(measured.turns, 'utf8')
    .split('\n')
    .map((line) => line.split(' ').map(Number))
    .reduce((most, [at = 0, held = 0]) => (at >= from ? Math.max(most, held) : most), 0);

interface Answer {
  status: number;
  ms: number;
  retryAfter: string | undefined;
}

interface Question {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

const ask = (agent: Agent, { method, path, headers, body }: Question): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const sent = request(`${url}${path}`, { method, agent, headers }, (response) => {
      response.resume();
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          ms: performance.now() - startedAt,
          retryAfter: response.headers['retry-after'],
        }),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });

/** Returns a read or a write in turn; half of them have Okta's user agent. */
const question = (i: number): Question => {
  const path = `/scim/v2/Users/${userIds[i % userIds.length]}`;
  const headers = {
    authorization: `Bearer ${secret}`,
    'content-type': 'application/scim+json',
    'user-agent': i % 4 < 2 ? 'Okta SCIM Client 1.0.0' : 'another client',
  };
  if (i % 2 === 0) return { method: 'GET', path, headers };
  const Operations = [{ op: 'replace', path: 'title', value: `Title ${i}` }];
  const body = JSON.stringify(patchOf(...Operations));
  return { method: 'PATCH', path, headers, body };
};

const crowd = async (size: number, until: number): Promise<Answer[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: size });
  const answers: Answer[] = [];
  let count = 0;
  const one = async (): Promise<void> => {
    while (Date.now() < until) {
      count += 1;
      answers.push(await ask(agent, question(count)));
    }
  };
  await Promise.all(Array.from({ length: size }, one));
  agent.destroy();
  return answers;
};

const portal = {
  method: 'POST',
  path: '/graphql',
  body: JSON.stringify({ query: '{ users(first: 20) { nodes { id userName } } }' }),
};

/** Repeats a request with pauses. */
const visit = async (what: Question, until: number): Promise<Answer[]> => {
  const agent = new Agent({ keepAlive: true });
  const answers: Answer[] = [];
  while (Date.now() < until) {
    answers.push(await ask(agent, what));
    await wait(50);
  }
  agent.destroy();
  return answers;
};

const percentile = (answers: readonly Answer[], share: number): number => {
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
};

const shown = (name: string, answers: readonly Answer[]): string =>
  `  ${name}: ${answers.length} times, p50 ${percentile(answers, 0.5).toFixed(0)} ms, p99 ${percentile(answers, 0.99).toFixed(0)} ms, most ${percentile(answers, 1).toFixed(0)} ms\n`;

const beside = async (name: string, others: (until: number) => Promise<Answer[]>): Promise<Answer[]> => {
  const before = memory();
  const from = Date.now();
  const until = Date.now() + seconds * 1_000;
  const headers = { cookie, 'content-type': 'application/json' };
  const [answers, livez, people] = await Promise.all([
    others(until),
    visit({ method: 'GET', path: '/livez', headers: {} }, until),
    visit({ ...portal, headers }, until),
  ]);
  const served = answers.filter(({ status }) => status < 400);
  const share = (100 * (1 - served.length / answers.length)).toFixed(1);
  process.stdout.write(
    `${name}: ${(answers.length / seconds).toFixed(0)} a second, ${share} % refused, ${before} MiB before, ${memory()} MiB after, longest turn ${longestTurn(from).toFixed(0)} ms\n${shown('served', served)}${shown('/livez', livez)}${shown('portal', people)}`,
  );
  expect(livez.every(({ status }) => status === 200)).toBe(true);
  expect(longestTurn(from)).toBeLessThan(longestTurnMs);
  expect(percentile(livez, 1)).toBeLessThan(longestSilenceMs);
  expect(people.filter(({ status }) => status !== 200).length / people.length).toBeLessThan(0.05);
  return answers;
};

it(
  'goes on serving what it can',
  async () => {
    await beside('8 connections', (until) => crowd(8, until));
    const answers = await beside(`${connections} connections`, (until) => crowd(connections, until));
    const refused = answers.filter(({ status }) => status >= 400);
    expect(refused.every(({ status, retryAfter }) => [429, 503].includes(status) && retryAfter !== undefined)).toBe(
      true,
    );
  },
  (2 * seconds + 60) * 1_000,
);

it(
  `goes on beside ${silentReaders} connections that read nothing`,
  async () => {
    const raw = `GET /scim/v2/Users?count=100 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${secret}\r\n\r\n`;
    const sockets: Socket[] = Array.from({ length: silentReaders }, () => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.pause();
      socket.write(raw.repeat(3));
      return socket;
    });
    await beside(`${silentReaders} that read nothing`, (until) => crowd(8, until));
    for (const socket of sockets) socket.destroy();
  },
  (seconds + 60) * 1_000,
);
