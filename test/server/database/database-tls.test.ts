import { chmod, chown, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { cancelStatement } from '../../../server/database/connections/cancel-statement.js';
import { openRoutes } from '../../../server/database/connections/routes.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../server/database/embedded-postgres.js';
import { migrate } from '../../../server/database/migrate.js';
import { checkDatabase } from '../../../server/database/preflight/check-database.js';
import { until } from '../../support/apps/invitation-app.js';
import { buildToken, oktaUser } from '../../support/builders.js';
import { makeAuthority } from '../../support/certificates.js';
import { makeTestApp } from '../../support/make-test-app.js';
import { scimOf } from '../../support/scim-client.js';

const ours = makeAuthority('Our Own Authority');
const theirs = makeAuthority('Somebody Else');

let directory: string;
let postgres: EmbeddedPostgres;

const admin = async (...statements: string[]): Promise<void> => {
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
};

/** The server shows this certificate from now on. */
const show = async (host: string): Promise<void> => {
  const cluster = join(directory, 'data/postgres');
  const { uid, gid } = await stat(cluster);
  const { certificate, key } = ours.issue(host);
  for (const [name, text] of Object.entries({ 'server.crt': certificate, 'server.key': key })) {
    await writeFile(join(cluster, name), text, { mode: 0o600 });
    await chown(join(cluster, name), uid, gid);
  }
  await admin('alter system set ssl = on', 'select pg_reload_conf()');
};

const file = (name: string): string => join(directory, name);

/** The address with a way to be verified, as an operator writes it. */
const address = (host: string, settings: string): string =>
  `${Object.assign(new URL(postgres.url), { hostname: host }).href}?${settings}`;

const verified = (host: string, root = 'ours.pem'): string =>
  address(host, `sslmode=verify-full&sslrootcert=${file(root)}`);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rollcall-tls-'));
  await chmod(directory, 0o711);
  const log = { info: () => undefined, warn: () => undefined };
  postgres = await startEmbeddedPostgres({ dataDir: file('data'), durability: 'none', log });
  await migrate(postgres.url);
  await writeFile(file('ours.pem'), ours.certificate);
  await writeFile(file('theirs.pem'), theirs.certificate);
  await writeFile(file('empty.pem'), 'not a certificate');
  await show('localhost');
}, 60_000);

afterAll(async () => {
  await postgres.stop();
  await rm(directory, { recursive: true, force: true });
}, 60_000);

const check = async (databaseUrl: string): Promise<string | undefined> => {
  try {
    const routes = openRoutes({ databaseUrl });
    await checkDatabase(routes, { say: () => undefined, waitMs: 0 }).finally(() => routes.close());
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};

/** The reload takes effect when PostgreSQL gets to it. */
const checkUntil = (databaseUrl: string, matches: (message: string | undefined) => boolean) =>
  until(() => check(databaseUrl), matches);

describe('a PostgreSQL whose certificate comes from a private authority', () => {
  it('is verified by sslmode=verify-full and sslrootcert, and everything runs encrypted', async () => {
    expect(await checkUntil(verified('localhost'), (message) => message === undefined)).toBeUndefined();
    const app = await makeTestApp({
      openDatabase: async () => ({ url: postgres.url, drop: async () => undefined }),
      through: () => verified('localhost'),
    });
    const { secret } = await buildToken(app);
    const { status } = await scimOf(app, secret).post('/Users', oktaUser());
    const { rows } = await app.database.query(
      `select count(*)::int as all, count(*) filter (where ssl)::int as encrypted
         from pg_stat_activity join pg_stat_ssl using (pid) where application_name = 'rollcall'`,
    );
    await app.close();
    expect(status).toBe(201);
    expect(rows[0].all).toBeGreaterThan(2);
    expect(rows[0].encrypted).toBe(rows[0].all);
  });

  it('ends a statement on request over TLS as well', async () => {
    const routes = openRoutes({ databaseUrl: verified('localhost') });
    const client = routes.main.client();
    await client.connect();
    const slept = client.query('select pg_sleep(60)');
    cancelStatement(client);
    await expect(slept).rejects.toMatchObject({ code: '57014' });
    await client.end();
    await routes.close();
  });

  it('is refused with the cure where another authority is trusted, or only the public ones are', async () => {
    for (const url of [verified('localhost', 'theirs.pem'), address('localhost', 'sslmode=verify-full')]) {
      expect(await check(url)).toMatch(/^The database's TLS certificate cannot be verified\. .*sslrootcert=/);
    }
  });

  it('is refused where the file of the authority is missing or holds none, naming the file', async () => {
    expect(await check(verified('localhost', 'nowhere.pem'))).toMatch(
      /nowhere\.pem cannot be read.*correct sslrootcert/,
    );
    expect(await check(verified('localhost', 'empty.pem'))).toMatch(/empty\.pem holds no certificate/);
  });

  it('is refused under a name that the certificate does not carry', async () => {
    expect(await check(verified('127.0.0.1'))).toMatch(/certificate.*another name.*host/);
  });

  it('is verified by its IP address where the certificate carries that', async () => {
    await show('127.0.0.1');
    expect(await checkUntil(verified('127.0.0.1'), (message) => message === undefined)).toBeUndefined();
  });
});
