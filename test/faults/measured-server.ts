import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { migrate } from '../../server/database/migrate.js';
import { buildToken } from '../support/builders.js';
import { openTestDatabase } from '../support/database/database.js';
import type { TestApp } from '../support/make-test-app.js';
import { startProcess, type TestProcess } from '../support/process.js';

const root = join(import.meta.dirname, '../..');

/** The built server in a process of its own, over a database of its own, with a SCIM token. */
export interface MeasuredServer {
  url: string;
  database: Pool;
  process: TestProcess;
  /** The part of a TestApp that builders and clients need: the address and the database. */
  app: TestApp;
  secret: string;
  /** The file in which the process records how long its turns computed. */
  turns: string;
  end(): Promise<void>;
}

interface Props {
  port: number;
  /** The compiled entry; by default, that of this build. */
  main?: string | undefined;
}

/** Starts a server that a run measures from outside. */
export const startMeasuredServer = async ({ port, main }: Props): Promise<MeasuredServer> => {
  const url = `http://127.0.0.1:${port}`;
  const turns = join(mkdtempSync(join(tmpdir(), 'turns-')), 'turns');
  const testDatabase = await openTestDatabase({ migrate });
  const database = new Pool({ connectionString: testDatabase.url, max: 2 });
  database.on('error', () => undefined);
  const preload = join(import.meta.dirname, 'turn-meter.mjs');
  const server = startProcess(process.execPath, ['--import', preload, main ?? join(root, 'dist/server/index.js')], {
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      PUBLIC_URL: url,
      DATABASE_URL: testDatabase.url,
      TURN_METER: turns,
    },
  });
  await server.waitFor(/Rollcall is ready/);
  const app = { url, database } as TestApp;
  const { secret } = await buildToken(app);
  const end = async (): Promise<void> => {
    await server.end();
    await database.end();
    await testDatabase.drop();
  };
  return { url, database, process: server, app, secret, turns, end };
};
