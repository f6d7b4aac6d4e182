import { cpSync } from 'node:fs';
import { chmod, chown, lchown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { chooseDatabaseUser, firstClosedDirectory } from '../../../server/database/embedded/database-user.js';
import { lockKey } from '../../../server/database/embedded/ownership-lock.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../server/database/embedded-postgres.js';
import { eventually, isRunning, startProcess } from '../../support/process.js';

const asRoot = process.getuid?.() === 0;
const root = join(import.meta.dirname, '../../..');
const nobody = 65_534;

let prepared: string;
let directory: string;
const started: EmbeddedPostgres[] = [];

const makeDirectory = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'rollcall-embedded-'));
  await chmod(made, 0o711);
  return made;
};

/** Tests that are not about the first start begin with a copy of this cluster. */
beforeAll(async () => {
  prepared = await makeDirectory();
  await (await start(prepared)).stop();
});

afterAll(() => rm(prepared, { recursive: true, force: true }));

const makeUsedDirectory = async (): Promise<void> => {
  directory = await makeDirectory();
  cpSync(prepared, directory, { recursive: true });
};

afterEach(async () => {
  await Promise.allSettled(started.splice(0).map((postgres) => postgres.stop()));
  if (directory) await rm(directory, { recursive: true, force: true });
});

const start = async (dataDir = directory, warnings: string[] = []): Promise<EmbeddedPostgres> => {
  const log = { info: () => undefined, warn: (message: string) => warnings.push(message) };
  const postgres = await startEmbeddedPostgres({ dataDir, durability: 'none', log });
  started.push(postgres);
  return postgres;
};

const query = async <T extends object>(url: string, sql: string, values: unknown[] = []): Promise<T[]> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
};

/** Starts a server in a process of its own, which may be killed. */
const startHolder = (dataDir: string) =>
  startProcess(process.execPath, [join(root, 'test/support/jest/hold-database.mjs'), dataDir], {
    env: { NODE_NO_WARNINGS: '1' },
  });

describe('a first start', () => {
  beforeEach(async () => {
    directory = await makeDirectory();
  });

  it('answers on 127.0.0.1 only, in UTF-8, ordering by code point', async () => {
    const { url } = await start();
    const settings = await query(
      url,
      `SELECT current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets,
              current_setting('server_encoding') AS encoding, 'Z' < 'a' AS "byCodePoint", current_user AS user`,
    );
    expect(settings).toEqual([
      { addresses: '127.0.0.1', sockets: '', encoding: 'UTF8', byCodePoint: true, user: 'rollcall' },
    ]);
  });

  it('keeps the password readable by its owner alone', async () => {
    await start();
    expect((await stat(join(directory, 'postgres/rollcall-password'))).mode & 0o777).toBe(0o600);
  });

  it('lets one of two first starts at once win', async () => {
    const outcomes = await Promise.allSettled([startHolder(directory), startHolder(directory)].map(settle));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const outcome of outcomes) if (outcome.status === 'fulfilled') await finish(outcome.value);
  });

  it('removes what a killed first start left half made', async () => {
    const holder = startHolder(directory);
    await holder.waitFor(/Creating/);
    await holder.end();
    await start();
    await expect(stat(join(directory, `postgres.new-${holder.pid}`))).rejects.toThrow('ENOENT');
  });

  it('refuses a directory that holds something else', async () => {
    await mkdir(join(directory, 'postgres'));
    await writeFile(join(directory, 'postgres/thesis.txt'), '');
    await expect(start()).rejects.toThrow('holds something other than a database');
  });
});

describe('the embedded PostgreSQL', () => {
  beforeEach(makeUsedDirectory);

  it('asks for its password', async () => {
    const { url } = await start();
    const wrong = Object.assign(new URL(url), { password: 'guess' }).href;
    await expect(query(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps statements that fail, and the data in them, out of its log', async () => {
    const { url } = await start();
    await expect(query(url, `SELECT 'jane@example.com'::int`)).rejects.toThrow('invalid input syntax');
    expect(await readFile(join(directory, 'postgres.log'), 'utf8')).not.toContain('jane');
  });

  it('keeps what was written when it is stopped and started again', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await start();
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('ends PostgreSQL when it is stopped', async () => {
    const postgres = await start();
    const { pid } = postgres;
    await postgres.stop();
    expect(isRunning(pid)).toBe(false);
  });

  it('refuses a second server on the same directory, naming it, and leaves the first alone', async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(`Another Rollcall server uses the data directory ${directory};`);
    expect(await query(first.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });

  it('ends with a process that leaves without stopping it', async () => {
    const holder = startHolder(directory);
    const [, pid] = await holder.waitFor(/holding (\d+)/);
    holder.child.kill('SIGHUP');
    await holder.exited;
    await eventually('PostgreSQL has ended', () => !isRunning(Number(pid)));
  });

  it('takes over the PostgreSQL of a server that was killed', async () => {
    const holder = startHolder(directory);
    const [, pid] = await holder.waitFor(/holding (\d+)/);
    await holder.end();
    const postgres = await start();
    expect(postgres.pid).toBe(Number(pid));
  });

  it('starts again right after everything was killed', async () => {
    const holder = startHolder(directory);
    const [, pid] = await holder.waitFor(/holding (\d+)/);
    process.kill(Number(pid), 'SIGKILL');
    await holder.end();
    const postgres = await start();
    expect(await query(postgres.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });

  it('brings PostgreSQL back at the same address when it dies', async () => {
    const warnings: string[] = [];
    const postgres = await start(directory, warnings);
    const { pid } = postgres;
    process.kill(pid, 'SIGKILL');
    await eventually('another PostgreSQL', () => postgres.pid !== pid);
    expect(await query(postgres.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    expect(warnings).toEqual([expect.stringContaining('bringing it back')]);
  });

  it('says so when another server took the directory over', async () => {
    const postgres = await start();
    const reasons: Error[] = [];
    postgres.onExit((reason) => reasons.push(reason));
    const rival = new Client({
      connectionString: Object.assign(new URL(postgres.url), { pathname: '/postgres' }).href,
    });
    await rival.connect();
    const taken = rival.query('SELECT pg_advisory_lock($1)', [lockKey]);
    await query(postgres.url, `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted`);
    await taken;
    await eventually('the reason', () => reasons.length > 0);
    await rival.end();
    expect(reasons).toEqual([expect.objectContaining({ message: expect.stringContaining('Another Rollcall server') })]);
  });

  it('is not misled by a process that got the number of a PostgreSQL long gone', async () => {
    await (await start()).stop();
    const file = join(directory, 'postgres/postmaster.pid');
    const { uid, gid } = await stat(join(directory, 'postgres'));
    await writeFile(file, `${process.ppid}\n${directory}/postgres\n1\n5432\n\n127.0.0.1\n  1 1\nready\n`);
    await chown(file, uid, gid);
    const postgres = await start();
    expect(await query(postgres.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });

  it('refuses a database of another PostgreSQL version', async () => {
    await (await start()).stop();
    await writeFile(join(directory, 'postgres/PG_VERSION'), '12\n');
    await expect(start()).rejects.toThrow('was made by PostgreSQL 12');
  });
});

const settle = async (holder: ReturnType<typeof startHolder>): Promise<ReturnType<typeof startHolder>> => {
  await holder.waitFor(/holding/);
  return holder;
};

const finish = async (holder: ReturnType<typeof startHolder>): Promise<void> => {
  holder.child.kill('SIGTERM');
  await holder.exited;
};

if (asRoot) {
  describe('the embedded PostgreSQL for root', () => {
    beforeEach(makeUsedDirectory);

    it('runs as the unprivileged owner of its files', async () => {
      const postgres = await start();
      const { uid } = await stat(join(directory, 'postgres'));
      expect(uid).not.toBe(0);
      expect((await stat(`/proc/${postgres.pid}`)).uid).toBe(uid);
    });

    it('serves a data directory below one that nobody else may enter', async () => {
      const closed = join(directory, 'closed');
      await mkdir(closed, { mode: 0o700 });
      const postgres = await start(join(closed, 'data'));
      expect(await query(postgres.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    });

    it('continues with the user who began', async () => {
      // The files are as a start as nobody leaves them; a real one fails if the folder of our Node.js is closed.
      const entries = await readdir(directory, { recursive: true });
      await Promise.all(['.', ...entries].map((entry) => lchown(join(directory, entry), nobody, nobody)));
      const postgres = await start();
      expect((await stat(`/proc/${postgres.pid}`)).uid).toBe(nobody);
      expect(await query(postgres.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    });

    it('gives a database restored by root to the user it runs as', async () => {
      await (await start()).stop();
      await chown(join(directory, 'postgres'), 0, 0);
      const postgres = await start();
      expect(await query(postgres.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    });
  });
}

describe('chooseDatabaseUser', () => {
  const passwd = 'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false\npostgres:x:101:104::/:/bin/sh\n';

  it('takes the owner of the data directory first', () => {
    expect(chooseDatabaseUser(passwd, { uid: 1000, gid: 100 })).toEqual({ uid: 1000, gid: 100 });
  });

  it('takes the user postgres for a new directory, or one of root', () => {
    expect(chooseDatabaseUser(passwd, undefined)).toEqual({ uid: 101, gid: 104 });
    expect(chooseDatabaseUser(passwd, { uid: 0, gid: 0 })).toEqual({ uid: 101, gid: 104 });
  });

  it('takes nobody where there is no postgres', () => {
    expect(chooseDatabaseUser(passwd.replace(/^postgres.*$/m, ''), undefined)).toEqual({ uid: 65_534, gid: 65_533 });
  });

  it('says what to do where there is neither', () => {
    expect(() => chooseDatabaseUser('root:x:0:0::/root:/bin/sh\n', undefined)).toThrow('as an ordinary user');
  });
});

describe('firstClosedDirectory', () => {
  beforeEach(async () => {
    directory = await makeDirectory();
  });

  it('finds the directory that keeps a user out', async () => {
    const closed = join(directory, 'closed');
    await mkdir(join(closed, 'inner'), { recursive: true });
    await chmod(closed, 0o700);
    const stranger = { uid: 12_345, gid: 12_345 };
    expect(firstClosedDirectory(join(closed, 'inner/data'), stranger)).toBe(closed);
    expect(firstClosedDirectory(join(directory, 'data'), stranger)).toBeUndefined();
  });
});
