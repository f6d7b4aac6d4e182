import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { firstCalls } from '../../../client/src/features/api-keys/first-call.js';
import type { ApiKeyScope } from '../../../client/src/gql/graphql.js';
import { buildApiKey, buildLocalUser } from '../../support/builders.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

const run = promisify(execFile);

let app: TestApp;
let directory: string;
beforeAll(async () => {
  app = await makeTestApp();
  directory = await mkdtemp(join(tmpdir(), 'first-call-'));
  await buildLocalUser(app, { userName: 'first-call@example.com' });
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  await app.close();
});

const snippetsOf = async (scopes: ApiKeyScope[]) => {
  const { key } = await buildApiKey(app, { scopes });
  return firstCalls({ endpoint: `${app.url}/graphql`, secret: key, scopes });
};

const saved = async (name: string, text: string): Promise<string> => {
  const path = join(directory, name);
  await writeFile(path, text);
  return path;
};

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** A machine without the program shows the test as skipped, with the reason in its name. */
const where = (program: string) =>
  has(program) ? { it, name: program } : { it: it.skip, name: `${program} (not on this machine)` };

const bash = where('bash');
const curl = has('curl') ? bash : where('curl');
const python = where('python3');

const users = { data: { users: { totalCount: 1, nodes: [{ userName: 'first-call@example.com' }] } } };

describe('the first call, exactly as it is shown,', () => {
  curl.it(`runs with ${curl.name}: cURL`, async () => {
    const { curl: text } = await snippetsOf(['USERS_READ']);
    const { stdout } = await run('bash', [await saved('first-call.sh', text)]);
    expect(JSON.parse(stdout)).toMatchObject(users);
  });

  it('runs with node: TypeScript', async () => {
    const { typescript } = await snippetsOf(['USERS_READ']);
    const { stdout } = await run(process.execPath, [await saved('first-call.mts', typescript)], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect(JSON.parse(stdout)).toMatchObject(users.data);
  });

  python.it(`runs with ${python.name}: Python`, async () => {
    const { python: text } = await snippetsOf(['USERS_READ']);
    const { stdout } = await run('python3', [await saved('first-call.py', text)]);
    expect(JSON.parse(stdout)).toMatchObject(users);
  });

  it.each([
    [['GROUPS_READ'], 'groups'],
    [['PROVISIONING_READ', 'USERS_WRITE'], 'identityProviders'],
    [['USERS_WRITE'], '__typename'],
  ] as const)('asks what a key with %j may read', async (scopes, field) => {
    const { typescript } = await snippetsOf([...scopes]);
    const { stdout } = await run(process.execPath, [await saved(`${field}.mts`, typescript)], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect(Object.keys(JSON.parse(stdout))).toEqual([field]);
  });
});
