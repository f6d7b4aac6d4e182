import { setTimeout as wait } from 'node:timers/promises';
import { openRoute, type Route } from './connections/route.js';
import { openDatabase } from './orm.js';
import { grantServerRole } from './server-role.js';

/** Any number, the same for every process: the one that holds the lock migrates, the others wait. */
const migrationLock = 7235;
const lookEveryMs = 100;
/** Longer than any migration of a large directory; a waiting process reports it long before. */
const lockWithinMs = 30 * 60_000;
const sayAfterMs = 5_000;

/** The settings of a session that migrates, or waits for one that does: neither has a limit. */
const unhurried = { statement_timeout: '0', idle_in_transaction_session_timeout: '0' };

/** Tries for the lock at intervals instead of waiting in PostgreSQL, so that a dead connection is noticed. */
const takeLock = async (lock: ReturnType<Route['client']>, say: (message: string) => void): Promise<void> => {
  const begun = performance.now();
  let said = false;
  for (;;) {
    const { rows } = await lock.query('select pg_try_advisory_lock($1) as held', [migrationLock]);
    if (rows[0]?.held === true) return;
    const waited = performance.now() - begun;
    if (waited > lockWithinMs) {
      throw new Error('Another process has been migrating the database for half an hour; end it and start again.');
    }
    if (waited > sayAfterMs && !said) say('Waiting for another process that migrates the database.');
    said ||= waited > sayAfterMs;
    await wait(lookEveryMs);
  }
};

interface MigrateProps {
  say?: (message: string) => void;
  /** The role that the server works as, where it is not the owner; it is granted what it needs. */
  serverRole?: string | undefined;
}

/** Migrates a database to the newest schema; runs once however many processes start at the same time. */
export const migrateBy = async (
  route: Route,
  { say = () => undefined, serverRole }: MigrateProps = {},
): Promise<void> => {
  const lock = route.client({}, { settings: unhurried });
  await lock.connect();
  try {
    await takeLock(lock, say);
    const orm = await openDatabase({ route: { ...route, Client: route.clientClass(unhurried) }, poolSize: 1 });
    try {
      await orm.migrator.up();
    } finally {
      await orm.close();
    }
    if (serverRole !== undefined) await grantServerRole(lock, serverRole);
  } finally {
    await lock.end();
  }
};

/** Migrates the database at an address, with a watch of its own. */
export const migrate = async (url: string, serverRole?: string): Promise<void> => {
  const route = openRoute({ url });
  try {
    await migrateBy(route, { serverRole });
  } finally {
    await route.close();
  }
};
