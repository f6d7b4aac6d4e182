import { Client } from 'pg';
import { openDatabase } from './orm.js';

/** Any number, the same for every process: whoever holds it migrates, the others wait. */
const migrationLock = 7235;

/** Brings a database to the newest schema; runs once however many processes start at the same time. */
export const migrate = async (url: string): Promise<void> => {
  const lock = new Client({ connectionString: url });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    const orm = await openDatabase({ url, poolSize: 1 });
    try {
      await orm.migrator.up();
    } finally {
      await orm.close();
    }
  } finally {
    await lock.end();
  }
};
