import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { startEmbeddedPostgres } from '../../../server/database/embedded-postgres.js';
import { digestSecret } from '../../../server/kernel/access/secrets.js';
import type { Keys } from '../drive/request.js';
import type { Directory } from '../seed/directory.js';
import { admitToken, seedLimit, tidyLimit } from '../seed/seed-limit.js';
import { seedLog } from '../seed/seed-log.js';
import { seedOurs, tidyOurs } from '../seed/seed-ours.js';
import type { SideName } from '../workloads/workload.js';
import { type ChildServer, startServer } from './child-server.js';
import { administrator, openEndpoints } from './open-endpoints.js';

/** One of the two servers with its database. */
export interface Side {
  name: SideName;
  keys: Keys;
  pid: number;
  /** The name of its database, which its sessions carry in their titles. */
  database: string;
  tidy(): Promise<void>;
}

/** Everything that runs during the measurement. */
export interface World {
  directory: Directory;
  sides: Record<SideName, Side>;
  close(): Promise<void>;
}

interface Props {
  directory: Directory;
  /** Entries of the provisioning log. */
  log: number;
  /** The compiled entry of the server. */
  serverScript: string;
  /** The directory for a CPU profile of the server, if one is wanted. */
  profileDirectory?: string | undefined;
  say: (line: string) => void;
}

/** Both servers show the same address, so that their answers have the same length. */
const publicUrl = 'http://localhost:4000';

const limitScript = join(import.meta.dirname, '../limit/start-limit.js');

const startOurs = (url: string, { serverScript, profileDirectory }: Props): Promise<ChildServer> =>
  startServer({
    script: serverScript,
    nodeOptions: profileDirectory === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDirectory}`],
    environment: {
      DATABASE_URL: url,
      PORT: '0',
      PUBLIC_URL: publicUrl,
      LOG_LEVEL: 'warn',
      ADMIN_EMAIL: administrator.email,
      ADMIN_PASSWORD: administrator.password,
    },
  });

const startCluster = async () => {
  const directory = await mkdtemp(join(tmpdir(), 'rollcall-bench-'));
  await chmod(directory, 0o711);
  const log = { info: () => undefined, warn: (message: string) => console.error(message) };
  const postgres = await startEmbeddedPostgres({ dataDir: join(directory, 'cluster'), log });
  const urlOf = (database: string): string => Object.assign(new URL(postgres.url), { pathname: `/${database}` }).href;
  const stop = async (): Promise<void> => {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  };
  return { urlOf, stop };
};

const databases: Record<SideName, string> = { ours: 'bench_ours', limit: 'bench_limit' };

const createDatabases = async (url: string): Promise<void> => {
  const pool = new Pool({ connectionString: url, max: 1 });
  for (const name of Object.values(databases)) await pool.query(`create database ${name}`);
  await pool.end();
};

/** Collects what was started and ends it in reverse order, also when a later start fails. */
const createEnd = () => {
  const ends: (() => Promise<unknown>)[] = [];
  return {
    add: (end: () => Promise<unknown>) => ends.unshift(end),
    close: async (): Promise<void> => {
      for (const end of ends.splice(0)) await end();
    },
  };
};

const build = async (props: Props, end: ReturnType<typeof createEnd>): Promise<Record<SideName, Side>> => {
  const { directory, say } = props;
  say('Starting PostgreSQL, durable, and two databases in it');
  const cluster = await startCluster();
  end.add(cluster.stop);
  await createDatabases(cluster.urlOf('postgres'));
  const pools = {
    ours: new Pool({ connectionString: cluster.urlOf(databases.ours), max: 1 }),
    limit: new Pool({ connectionString: cluster.urlOf(databases.limit), max: 1 }),
  };
  end.add(() => Promise.all([pools.ours.end(), pools.limit.end()]));

  const ours = await startOurs(cluster.urlOf(databases.ours), props);
  end.add(ours.stop);
  const environment = { DATABASE_URL: cluster.urlOf(databases.limit), PUBLIC_URL: publicUrl };
  const limit = await startServer({ script: limitScript, environment });
  end.add(limit.stop);

  say(`Seeding ${directory.users.length.toLocaleString('en')} users into both`);
  await seedOurs(pools.ours, directory);
  await seedLimit(pools.limit, directory);
  if (props.log > 0) {
    say(`Writing ${props.log.toLocaleString('en')} entries into the provisioning log and as many audit records`);
    await seedLog(pools.ours, props.log);
  }
  const { cookie, token } = await openEndpoints(ours.port);
  await admitToken(pools.limit, digestSecret(token));
  return {
    ours: {
      name: 'ours',
      keys: { port: ours.port, token, cookie },
      pid: ours.pid,
      database: databases.ours,
      tidy: () => tidyOurs(pools.ours, directory),
    },
    limit: {
      name: 'limit',
      keys: { port: limit.port, token },
      pid: limit.pid,
      database: databases.limit,
      tidy: () => tidyLimit(pools.limit, directory),
    },
  };
};

/** Starts PostgreSQL, the server and the limit server, and fills both databases with the same data. */
export const openWorld = async (props: Props): Promise<World> => {
  const end = createEnd();
  try {
    return { directory: props.directory, sides: await build(props, end), close: end.close };
  } catch (error) {
    await end.close();
    throw error;
  }
};
