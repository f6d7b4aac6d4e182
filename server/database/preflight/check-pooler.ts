import { driverOf } from '../connections/driver.js';
import type { GuardedClient } from '../connections/guarded-client.js';
import type { Route } from '../connections/route.js';
import { StartRefusal } from './refusal.js';

const tries = 5;
/** A pooler that has no other session left keeps the question waiting. */
const patienceMs = 2_000;
const statementName = 'rollcall_preflight';

const backendOf = async (client: GuardedClient): Promise<number> => {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid ?? 0;
};

/** Returns whether the connection's process id is not the backend's: a pooler makes up its own. */
const isPooler = async (client: GuardedClient): Promise<boolean> =>
  (await backendOf(client)) !== driverOf(client).processID;

/**
 * Returns whether a second connection can get, in a transaction, the session that the first one has just used: only
 * poolers in transaction mode allow that. Poolers choose the session that was used last, or each in turn; a few tries
 * find it either way.
 */
const sharesSessions = async (
  route: Route,
  first: GuardedClient,
  whileTaken: () => Promise<void>,
): Promise<boolean> => {
  const second = route.client();
  await second.connect();
  try {
    for (let tried = 0; tried < tries; tried += 1) {
      const backend = await backendOf(first);
      await second.query('begin');
      const isTaken = (await backendOf(second)) === backend;
      if (isTaken) await whileTaken();
      await second.query('rollback');
      if (isTaken) return true;
    }
    return false;
  } finally {
    await second.end();
  }
};

const within = async <T>(work: Promise<T>): Promise<T | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/** Returns whether a prepared statement exists in another session as well, which the pooler assigns now. */
const keepsPrepared = async (client: GuardedClient): Promise<boolean> => {
  const asked = client.query({ name: statementName, text: 'select 1' }).then(
    () => true,
    () => false,
  );
  return (await within(asked)) ?? true;
};

const withoutDirect =
  'DATABASE_URL leads to a connection pooler in transaction mode, which loses LISTEN and locks. ' +
  'Set DATABASE_DIRECT_URL to the address of PostgreSQL itself.';

const withoutPrepared =
  'The connection pooler at DATABASE_URL does not keep prepared statements. Set DATABASE_PREPARED=off, ' +
  'or use PgBouncer 1.21 or newer with max_prepared_statements above 0.';

interface Props {
  main: Route;
  hasDirect: boolean;
  prepared: boolean;
}

/** Detects a pooler and its kind, and refuses one that the settings do not allow for. */
export const checkPooler = async ({ main, hasDirect, prepared }: Props): Promise<void> => {
  const client = main.client();
  await client.connect();
  try {
    if (!(await isPooler(client))) return;
    if (prepared) await client.query({ name: statementName, text: 'select 1' });
    let isKept = true;
    const shares = await sharesSessions(main, client, async () => {
      if (prepared) isKept = await keepsPrepared(client);
    });
    if (shares && !hasDirect) throw new StartRefusal(withoutDirect);
    if (!isKept) throw new StartRefusal(withoutPrepared);
  } finally {
    await client.end();
  }
};
