import { join } from 'node:path';
import { Pool } from 'pg';
import { migrate } from '../../server/database/migrate.js';
import { defaultOptions, isClean, runSimulation } from '../../server/simulator/index.js';
import { buildToken } from '../support/builders.js';
import { openTestDatabase, type TestDatabase } from '../support/database/database.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';
import type { TestApp } from '../support/make-test-app.js';
import { eventually, startProcess, type TestProcess } from '../support/process.js';

const root = join(import.meta.dirname, '../..');
const users = 200;
const port = 4112;
const url = `http://127.0.0.1:${port}`;

let database: TestDatabase;
let pool: Pool;
let mail: MailServer;
let server: TestProcess;

const start = async (): Promise<void> => {
  server = startProcess(process.execPath, [join(root, 'dist/server/index.js')], {
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      PUBLIC_URL: url,
      DATABASE_URL: database.url,
      SMTP_URL: mail.url,
      MAIL_FROM: 'Rollcall <rollcall@example.com>',
    },
  });
  await server.waitFor(/Rollcall is ready/);
};

beforeAll(async () => {
  database = await openTestDatabase({ migrate });
  pool = new Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => undefined);
  mail = await startMailServer();
});
afterAll(async () => {
  await server.end();
  await mail.close();
  await pool.end();
  await database.drop();
});

const startedAt = Date.now();

const say = (what: string): void => {
  process.stdout.write(`${((Date.now() - startedAt) / 1_000).toFixed(1).padStart(6)} s  ${what}\n`);
};

/** Kills the server without warning once that many mails have arrived, and starts it again. */
const killAt = async (count: number): Promise<void> => {
  await eventually(`${count} mails`, () => mail.received.length >= count, 120_000);
  server.child.kill('SIGKILL');
  await server.exited;
  say(`killed after ${mail.received.length} mails`);
  await start();
};

const distinct = (): number => new Set(mail.received.map(({ messageId }) => messageId)).size;

it('every invitation arrives though the server is killed three times, repeated at most once a kill', async () => {
  let attempts = 0;
  // Three of ten mails are turned away for the moment.
  mail.receive = () => {
    attempts += 1;
    return (attempts * 7) % 10 < 3 ? { code: 451, message: 'Busy' } : 'take';
  };
  await start();
  await pool.query('update provisioning_settings set auto_invite = true, invite_delay_minutes = 0');
  const { secret } = await buildToken({ url, database: pool } as TestApp);
  const simulation = runSimulation({
    ...defaultOptions,
    url: `${url}/scim/v2`,
    token: secret,
    users,
    groups: 2,
    keep: true,
  });
  for (const count of [40, 80, 120]) await killAt(count);
  expect(isClean(await simulation)).toBe(true);
  const { rows } = await pool.query<{ count: number }>('select count(*)::int from invitations');
  say(`${rows[0]?.count} users are invited`);
  await eventually(`${users} distinct mails, not ${distinct()}`, () => distinct() >= users, 900_000);
  const repeated = mail.received.length - distinct();
  say(`${distinct()} mails arrived, ${repeated} of them twice, after ${attempts} attempts`);
  expect({ invited: rows[0]?.count, arrived: distinct() }).toEqual({ invited: users, arrived: users });
  expect(repeated).toBeLessThanOrEqual(3);
}, 1_200_000);
