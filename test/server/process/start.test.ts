import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually, isRunning, startProcess, type TestProcess } from '../../support/process.js';

const root = join(import.meta.dirname, '../../..');

/** The Node.js that a person has before anything is installed, where there is one beside the project's. */
const systemNode =
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((entry) => !entry.includes('node_modules'))
    .map((entry) => join(entry, 'node'))
    .find((path) => existsSync(path)) ?? process.execPath;

let directory: string;
const processes: TestProcess[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rollcall-start-'));
  await chmod(directory, 0o711);
});

afterEach(async () => {
  for (const started of processes.splice(0)) await started.end();
  await endPostgres();
  await rm(directory, { recursive: true, force: true });
});

/** `npm start` without npm: by its signals alone, the tests tell what a terminal does. */
const start = (environment: Record<string, string> = {}): TestProcess => {
  const { PATH = '' } = process.env;
  const started = startProcess(systemNode, [join(root, 'server/start.mjs')], {
    cwd: directory,
    env: { PATH, PORT: '0', DATA_DIR: join(directory, 'data'), ...environment },
  });
  processes.push(started);
  return started;
};

const ready = async (started: TestProcess): Promise<string> => {
  const [, port] = await started.waitFor(/listening on 127\.0\.0\.1:(\d+)/);
  return `http://127.0.0.1:${port}`;
};

const postgresPid = (): number | undefined => {
  const file = join(directory, 'data/postgres/postmaster.pid');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
};

const endPostgres = async (): Promise<void> => {
  const pid = postgresPid();
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    return;
  }
  await eventually('PostgreSQL has ended', () => !isRunning(pid));
};

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/livez`).then(
    (response) => response.ok,
    () => false,
  );

describe('npm start', () => {
  it('serves, and ends cleanly on Ctrl-C with nothing left', async () => {
    const started = start();
    const url = await ready(started);
    expect(await answers(url)).toBe(true);
    const pid = postgresPid();
    started.child.kill('SIGINT');
    expect(await started.exited).toBe(0);
    expect(await answers(url)).toBe(false);
    expect(isRunning(Number(pid))).toBe(false);
  });

  it('ends cleanly on SIGTERM', async () => {
    const started = start();
    await ready(started);
    started.child.kill('SIGTERM');
    expect(await started.exited).toBe(0);
  });

  it('takes a Ctrl-C that arrives twice, from the terminal and from npm, for one', async () => {
    const started = start();
    await ready(started);
    started.child.kill('SIGINT');
    await sleep(50);
    started.child.kill('SIGINT');
    expect(await started.exited).toBe(0);
  });

  it('takes the server down with it when it is killed', async () => {
    const started = start();
    const url = await ready(started);
    const pid = postgresPid();
    await started.end();
    await eventually('PostgreSQL has ended', () => !isRunning(Number(pid)));
    expect(await answers(url)).toBe(false);
  });

  it('answers with the whole list of faults of a bad environment', async () => {
    const started = start({ PORT: 'x', LOG_LEVEL: 'loud' });
    expect(await started.exited).toBe(1);
    expect(started.output()).toMatch(/PORT "x".*\n.*LOG_LEVEL "loud"/);
  });

  it('refuses a data directory that another server uses with one sentence', async () => {
    await ready(start());
    const second = start();
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain(`Another Rollcall server uses the data directory ${join(directory, 'data')}`);
  });

  it('neither installs nor builds anything the second time', async () => {
    const first = start();
    await ready(first);
    first.child.kill('SIGINT');
    await first.exited;
    const second = start();
    await ready(second);
    expect(second.output()).not.toMatch(/Installing|Building/);
  });
});

interface LockedPackage {
  optionalDependencies?: Record<string, string>;
}

describe('the lockfile', () => {
  it('carries the optional packages of every platform, which npm leaves out at times (npm/cli#4828)', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, LockedPackage>;
    };
    const names = new Set(Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)));
    const missing = Object.values(lock.packages)
      .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
      .filter((name) => !names.has(name));
    expect(missing).toEqual([]);
  });
});
