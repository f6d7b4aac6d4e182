import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { digestSecret, generateSecret } from '../../server/kernel/access/secrets.js';
import { buildToken } from '../support/builders.js';
import { openTestDatabase, type TestDatabase } from '../support/database/database.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { type Answer, Connection } from './drive/connection.js';
import { encodeRequest, expects, type Keys, type Request } from './drive/request.js';
import { createLimitServer } from './limit/limit-server.js';
import { createDirectory, type Directory } from './seed/directory.js';
import { admitToken, seedLimit, tidyLimit } from './seed/seed-limit.js';
import { seedOurs, tidyOurs } from './seed/seed-ours.js';
import { workloads } from './workloads/index.js';
import { newcomer, post } from './workloads/user-writes.js';
import type { SideName, Workload } from './workloads/workload.js';

/** Enough for a group of 1,000. */
const users = 1_000;

let app: TestApp;
let directory: Directory;
let limitDatabase: TestDatabase;
let limitPool: Pool;
let limitServer: ReturnType<typeof createLimitServer>;
let keys: Record<SideName, Keys>;

beforeAll(async () => {
  directory = createDirectory(users);
  app = await makeTestApp();
  await seedOurs(app.database, directory);
  limitDatabase = await openTestDatabase();
  limitPool = new Pool({ connectionString: limitDatabase.url, max: 4 });
  limitPool.on('error', () => undefined);
  await seedLimit(limitPool, directory);
  limitServer = createLimitServer({ pool: limitPool, baseUrl: `${app.url}/scim/v2` });
  await new Promise<void>((resolve) => limitServer.listen(0, '127.0.0.1', resolve));
  const { secret: token } = await buildToken(app);
  await admitToken(limitPool, digestSecret(token));
  keys = {
    ours: { port: Number(new URL(app.url).port), token },
    limit: { port: (limitServer.address() as AddressInfo).port, token },
  };
});

afterEach(async () => {
  await tidyOurs(app.database, directory);
  await tidyLimit(limitPool, directory);
});

afterAll(async () => {
  limitServer.closeAllConnections();
  await new Promise((resolve) => limitServer.close(resolve));
  await limitPool.end();
  await limitDatabase.drop();
  await app.close();
});

const ask = async (side: SideName, request: Request, token = keys[side].token): Promise<Answer> => {
  const connection = await Connection.open(keys[side].port);
  try {
    return await connection.send(encodeRequest({ ...keys[side], token }, request));
  } finally {
    connection.close();
  }
};

const sides = ['ours', 'limit'] as const;

/** The first request of a workload, sent to both; then each puts back what the next test expects. */
const askBoth = async (workload: Workload) => {
  const run = workload.open({ side: 'limit', directory, connections: 1 });
  const request = run.stages()[0]?.(0)();
  if (!request) throw new Error(`${workload.id} has no request.`);
  const answers = { ours: await ask('ours', request), limit: await ask('limit', request) };
  for (const side of sides) await run.finish?.((restoring) => ask(side, restoring));
  return { request, answers };
};

const header = ({ head }: Answer, name: string): string | undefined =>
  new RegExp(`\\r\\n${name}: *([^\\r]*)`, 'i').exec(head)?.[1];

const seeded = (id: string): boolean => id <= directory.lastId;

/** Ids that were given later, points in time, and the words of an error are each side's own. */
const inCommon = (text: string): string =>
  text
    .replace(/[\da-f]{8}-[\da-f]{4}-7[\da-f-]{21}/g, (id) => (seeded(id) ? id : 'a new id'))
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a time')
    .replace(/new\.\d+\./g, 'new.')
    .replace(/00u\d+(?=")/g, 'an Okta id')
    .replace(/"detail":"[^"]*"/g, '"detail":"words"');

const common = (answer: Answer): object => ({
  status: answer.status,
  type: header(answer, 'content-type'),
  etag: header(answer, 'etag'),
  location: inCommon(header(answer, 'location') ?? ''),
  body: answer.body.length === 0 ? undefined : JSON.parse(inCommon(answer.body.toString('utf8'))),
});

const compared = workloads.filter(({ oursOnly, id, users: least = 0 }) => !oursOnly && id !== 'G1' && least <= users);

describe('the limit and the server', () => {
  it.each(compared.map((workload) => [workload.id, workload] as const))('answer %s alike', async (_id, workload) => {
    const { request, answers } = await askBoth(workload);
    expect(request.check(answers.ours)).toBeUndefined();
    expect(common(answers.limit)).toEqual(common(answers.ours));
  });

  it('refuse a userName that is taken alike', async () => {
    const taken = { ...newcomer(), userName: directory.users[0]?.userName.toUpperCase() ?? '' };
    const answers = { ours: await ask('ours', post(taken)), limit: await ask('limit', post(taken)) };
    expect(common(answers.limit)).toEqual(common(answers.ours));
    expect(answers.limit.status).toBe(409);
  });

  it('refuse a member that nobody knows alike', async () => {
    const id = [...directory.sized.values()][0]?.[0]?.id ?? '';
    const value = '01900000-0000-7000-8000-000000000000';
    const operation = { op: 'add', path: 'members', value: [{ value }] };
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];
    const request: Request = {
      method: 'PATCH',
      path: `/Groups/${id}`,
      body: { schemas, Operations: [operation] },
      check: expects(400),
    };
    const answers = { ours: await ask('ours', request), limit: await ask('limit', request) };
    expect(common(answers.limit)).toEqual(common(answers.ours));
    expect(answers.limit.status).toBe(400);
  });

  it('refuse a token that nobody generated alike', async () => {
    const request: Request = { method: 'GET', path: '/Users', check: expects(401) };
    const answers = await Promise.all(sides.map((side) => ask(side, request, generateSecret('scim'))));
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  });
});
