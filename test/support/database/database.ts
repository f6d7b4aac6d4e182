import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { serverRole } from '../../../server/database/embedded/server-login.js';

export interface TestDatabase {
  url: string;
  /** The same as the role that the server works as; absent where the server is to be the owner. */
  serverUrl?: string;
  /** Closes the remaining connections and drops the database. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** Makes the template that every database of the run is copied from; absent gives an empty database. */
  migrate?: (url: string, serverRole: string) => Promise<void>;
}

const template = 'rollcall_template';
/** Any constant: only test files take this lock, and only to make the template. */
const templateLock = 4_815_162;

const clusterUrl = (database: string): string => {
  const url = process.env['ROLLCALL_TEST_DATABASE_URL'];
  if (url === undefined)
    throw new Error('No test cluster runs. Start the tests with npm test, or Jest with its config.');
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
};

/** An address of the test cluster, as the role that the server works as. */
export const asServer = (url: string): string => {
  const { username, password } = new URL(process.env['ROLLCALL_TEST_SERVER_URL'] ?? url);
  return Object.assign(new URL(url), { username, password }).href;
};

const withClient = async <T>(database: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: clusterUrl(database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** A database of its own, copied from one that was migrated once for the whole run. */
export const openTestDatabase = async ({ migrate }: TestDatabaseOptions = {}): Promise<TestDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withClient('postgres', async (client) => {
    if (migrate !== undefined) await ensureTemplate(client, migrate);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${migrate === undefined ? 'template0' : template}`);
    // The rights on a database are no part of it, so that the copy lacks those of the template.
    await client.query(`GRANT CREATE ON DATABASE ${name} TO ${serverRole}`);
  });
  return {
    url: clusterUrl(name),
    serverUrl: asServer(clusterUrl(name)),
    drop: () =>
      withClient('postgres', async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
};

/** The mark `datistemplate` is set last, so a template that lacks it was left half made and is made again. */
const ensureTemplate = async (client: Client, migrate: NonNullable<TestDatabaseOptions['migrate']>) => {
  await client.query('SELECT pg_advisory_lock($1)', [templateLock]);
  try {
    const { rows } = await client.query<{ datistemplate: boolean }>(
      'SELECT datistemplate FROM pg_database WHERE datname = $1',
      [template],
    );
    if (rows[0]?.datistemplate === true) return;
    await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${template} TEMPLATE template0`);
    await migrate(clusterUrl(template), serverRole);
    await client.query(`ALTER DATABASE ${template} IS_TEMPLATE true`);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [templateLock]);
  }
};
