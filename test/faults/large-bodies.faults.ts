import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildScimGroup, buildScimUser, signInAdministrator } from '../support/builders.js';
import { patchOf } from '../support/patch-of.js';
import { startProcess, type TestProcess } from '../support/process.js';
import { type Directory, type Shape, shapes } from './body-shapes.js';
import { type MeasuredServer, startMeasuredServer } from './measured-server.js';

const port = Number(process.env['BODIES_PORT'] ?? 4117);
const url = `http://127.0.0.1:${port}`;

/** BODIES_TIMES=2 makes the run short; only more repetitions show the effects of a compiler that optimises again. */
const times = Number(process.env['BODIES_TIMES'] ?? 20);
/** BODIES_ONLY=GraphQL measures the shapes whose name matches. */
const only = new RegExp(process.env['BODIES_ONLY'] ?? '');
const smallPatches = Number(process.env['BODIES_PATCHES'] ?? 3_000);
const knownUsers = 100_000;

/** The longest that one turn of the event loop may compute: meanwhile nobody else gets a response. */
const longestTurnMs = 300;

const insertUsers = `insert into users (id, connection_id, source, user_name_key, display_name_key, active, emails_key,
    search_key, attributes, attributes_key, version, created_at, updated_at)
  select gen_random_uuid(), null, 'LOCAL', 'member-' || n, '', true, '{}', '', json_build_object('userName', 'member-' || n),
    json_build_object('userName', 'member-' || n), 1, now(), now() from generate_series(1, $1) as n returning id`;

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

let measured: MeasuredServer;
let probe: TestProcess;
let secret: string;
let cookie: string;
let directory: Directory;

beforeAll(async () => {
  measured = await startMeasuredServer({ port, main: process.env['BODIES_SERVER'] });
  const { app, database } = measured;
  ({ secret } = measured);
  cookie = (await signInAdministrator(app)).cookie ?? '';
  const { rows } = await database.query<{ id: string }>(insertUsers, [knownUsers]);
  const [group, user] = [await buildScimGroup(app, secret), await buildScimUser(app, secret)];
  directory = { userIds: rows.map(({ id }) => id), groupId: group.id, userId: user.id };
  probe = startProcess(process.execPath, [join(import.meta.dirname, 'probe.mjs'), url]);
  await probe.waitFor(/server/);
});
afterAll(async () => {
  await probe?.end();
  await measured.end();
});

const credentials = ({ as }: Shape): Record<string, string> => {
  if (as === undefined) return { authorization: `Bearer ${secret}`, 'content-type': 'application/scim+json' };
  return { 'content-type': 'application/json', ...(as === 'administrator' && { cookie }) };
};

/** Sends one body and returns the status; 0 if the server closed the connection instead. */
const send = (shape: Shape): Promise<number> =>
  new Promise((resolve) => {
    const headers = {
      ...credentials(shape),
      'content-length': shape.body.length,
      ...(shape.coding && { 'content-encoding': shape.coding }),
    };
    const sent = request(`${url}${shape.path}`, { method: shape.method, agent, headers }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
    sent.once('error', () => resolve(0));
    sent.end(shape.body);
  });

const longest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0);

/** Returns the longest turn of the event loop in processor time, which excludes other work of the machine. */
const longestTurn = (from: number, to: number): number =>
  longest(
    readFileSync(measured.turns, 'utf8')
      .split('\n')
      .map((line) => line.split(' ').map(Number))
      .filter(([at = 0]) => at >= from && at <= to)
      .map(([, held = 0]) => held),
  );

/** Returns the longest wait for a response of the server or of the idle process. */
const longestSilence = (name: 'server' | 'idle', from: number, to: number): number =>
  longest(
    probe
      .output()
      .split('\n')
      .map((line) => line.split(' '))
      .filter(([at, who]) => who === name && Number(at) >= from && Number(at) <= to)
      .map(([, , took]) => Number(took)),
  );

interface Measured {
  statuses: string;
  turn: number;
  livez: number;
  idle: number;
}

const ms = (value: number): string => value.toFixed(0).padStart(7);

/** Prints a row at once, since the run takes long. The meter records only turns of 15 ms and more. */
const show = (name: string, { statuses, turn, livez, idle }: Measured): void => {
  process.stdout.write(`${name.padEnd(50)} ${ms(turn)} ${ms(livez)} ${ms(idle)}  ${statuses}\n`);
};

const measure = async (name: string, make: (directory: Directory) => Shape): Promise<Measured> => {
  const statuses = new Map<number, number>();
  const from = Date.now();
  for (let i = 0; i < times; i += 1) {
    const copies = Array.from({ length: make(directory).atOnce ?? 1 }, () => send(make(directory)));
    for (const status of await Promise.all(copies)) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  // The log and the audit trail process a request a little later.
  await wait(500);
  const to = Date.now();
  const measured = {
    statuses: [...statuses].map(([status, count]) => `${count} × ${status}`).join(', '),
    turn: longestTurn(from, to),
    livez: longestSilence('server', from, to),
    idle: longestSilence('idle', from, to),
  };
  show(name, measured);
  return measured;
};

it(`answers ${smallPatches} small PATCHes before`, async () => {
  const body = (i: number): Buffer =>
    Buffer.from(JSON.stringify(patchOf({ op: 'replace', path: 'title', value: `\u00e9 "${i}"` })));
  process.stdout.write(`${'the longest of each, in ms'.padEnd(50)}    turn  /livez    idle  status\n`);
  for (let i = 0; i < smallPatches; i += 1) {
    const path = `/scim/v2/Users/${directory.userId}`;
    expect(await send({ method: 'PATCH', path, body: body(i) })).toBe(200);
  }
}, 600_000);

it.each(Object.entries(shapes).filter(([name]) => only.test(name)))(
  'keeps nobody waiting: %s',
  async (name, make) => {
    const { statuses, turn } = await measure(name, make);
    expect(statuses).not.toMatch(/× (?:0|500)/);
    expect(turn).toBeLessThan(longestTurnMs);
  },
  1_800_000,
);
