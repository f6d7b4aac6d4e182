import { execFile, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildApiKey, buildLocalUser } from '../../support/builders.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

const run = promisify(execFile);

const text = readFileSync(join(import.meta.dirname, '../../../docs/api.md'), 'utf8');

const blocks = (language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, code]) => code ?? '');

const isStream = (command: string): boolean => command.startsWith('curl -N');
const commands = blocks('sh').filter((command) => !isStream(command));
const streams = blocks('sh').filter(isStream);

const numbered = (all: readonly string[]) => all.map((command, index) => [index + 1, command] as const);

const hasCurl = spawnSync('curl', ['--version']).status === 0 && spawnSync('bash', ['--version']).status === 0;
const withCurl = hasCurl ? describe : describe.skip;

let app: TestApp;
let environment: NodeJS.ProcessEnv;
let directory: string;
beforeAll(async () => {
  app = await makeTestApp();
  directory = await mkdtemp(join(tmpdir(), 'api-document-'));
  const scopes = ['USERS_READ', 'USERS_WRITE', 'GROUPS_READ', 'PROVISIONING_READ'];
  const { key } = await buildApiKey(app, { scopes });
  environment = { ...process.env, NODE_OPTIONS: '', ROLLCALL_URL: `${app.url}/graphql`, ROLLCALL_KEY: key };
  await buildLocalUser(app, {
    userName: 'grace.hopper@example.com',
    name: { familyName: 'Hopper' },
    emails: [{ value: 'grace.hopper@example.com', type: 'work' }],
  });
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  await app.close();
});

withCurl(`docs/api.md${hasCurl ? '' : ' (curl or bash is not on this machine)'}`, () => {
  const [misspelt = '', ...rest] = [...commands].sort((a) => (a.includes('misspelt') ? -1 : 1));

  it.each(numbered(rest))('shows a command that runs: %i', async (_number, command) => {
    const { stdout } = await run('bash', ['-c', command], { env: environment });
    const { data, errors } = JSON.parse(stdout);
    expect(errors).toBeUndefined();
    const [answer] = Object.values<{ totalCount?: number; nodes?: unknown[]; outcome?: string }>(data);
    expect(answer?.outcome ?? answer?.nodes?.length).toBeTruthy();
  });

  it('shows what a misspelt key is told', async () => {
    const { stdout } = await run('bash', ['-c', misspelt], { env: environment });
    expect(stdout).toMatch(/^HTTP\/1.1 401 .*WWW-Authenticate: Bearer.*"code":"UNAUTHENTICATED"/s);
  });

  it.each(numbered(streams))('shows a subscription that tells of changes: %i', async (_number, command) => {
    const child = spawn('bash', ['-c', `exec ${command}`], { env: environment });
    let output = '';
    const told = new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk) => {
        output += String(chunk);
        if (output.includes('event: next')) resolve();
      });
    });
    // The command prints nothing when it has subscribed, so users are added until it reports one.
    const adding = setInterval(() => void buildLocalUser(app), 500);
    await told;
    clearInterval(adding);
    child.kill();
    expect(output).toContain('"liveChanges":{"subject":"USER"');
  });

  it('shows how to read page by page', async () => {
    for (const [index, program] of blocks('ts').entries()) {
      const file = join(directory, `program-${index}.mts`);
      await writeFile(file, program);
      const { stdout } = await run(process.execPath, [file], { env: environment });
      expect(stdout.split('\n')).toContain('grace.hopper@example.com');
    }
  });
});
