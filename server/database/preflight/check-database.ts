import type { Client } from 'pg';
import type { Route } from '../connections/route.js';
import type { Routes } from '../connections/routes.js';
import { migrations } from '../migrations/index.js';
import { checkPooler } from './check-pooler.js';
import { StartRefusal } from './refusal.js';
import { isUntried, readServerFacts, refusalOfServer } from './server-facts.js';
import { waitForDatabase } from './wait-for-database.js';

/** Refuses tables that a newer release has migrated, because it may have changed their meaning. */
const refuseNewerSchema = async (client: Client): Promise<void> => {
  const known = new Set(migrations.map(({ name }) => name));
  const { rows } = await client.query<{ name: string }>('select name from migrations order by id');
  const unknown = rows.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new StartRefusal(
    `The database was migrated by a newer release (${unknown.join(', ')}). ` +
      'Start that release, or restore a backup from before the update.',
  );
};

const sameServer = 'select pg_postmaster_start_time()::text || current_database() as place';

const placeThere = async (client: Client): Promise<string | undefined> =>
  (await client.query<{ place: string }>(sameServer)).rows[0]?.place;

const refuseOtherServer = async (main: Client, other: Client, name: string): Promise<void> => {
  if ((await placeThere(main)) === (await placeThere(other))) return;
  throw new StartRefusal(
    `${name} leads to another database than DATABASE_URL. Give the same server and database, past the pooler.`,
  );
};

export interface PreflightProps {
  /** The route of the owner of the tables, where the server works as another role. */
  owner?: Route | undefined;
  say: (message: string) => void;
  /** The time to wait for a server that is not up; only tests set it. */
  waitMs?: number | undefined;
}

/**
 * Checks, before the start, what the rest relies on: the database is there, new enough, encoded in UTF-8 and writable,
 * has the rights and the extension that migrations need, was not migrated by a newer release, and is reached past a
 * pooler where there is one. Rejects with one sentence and the remedy.
 */
export const checkDatabase = async (routes: Routes, { say, waitMs, owner }: PreflightProps): Promise<void> => {
  const { main, direct, prepared } = routes;
  const hasDirect = direct !== main;
  const opened: Client[] = [];
  try {
    const openTo = async (route: Route, name: string): Promise<Client> => {
      const client = await waitForDatabase(route, { name, say, waitMs });
      opened.push(client);
      const [first] = opened;
      if (first && first !== client) await refuseOtherServer(first, client, name);
      return client;
    };
    const client = await openTo(main, 'DATABASE_URL');
    const beyond = hasDirect ? await openTo(direct, 'DATABASE_DIRECT_URL') : client;
    const migrating = owner ? await openTo(owner, 'DATABASE_OWNER_URL') : beyond;
    await checkPooler({ main, hasDirect, prepared });
    const facts = await readServerFacts(migrating, owner === undefined);
    const refusal = refusalOfServer(facts);
    if (refusal) throw new StartRefusal(refusal);
    if (isUntried(facts)) say('This PostgreSQL is newer than any that this release was tried with.');
    if (facts.hasMigrations) await refuseNewerSchema(migrating);
  } finally {
    await Promise.all(opened.map((client) => client.end()));
  }
};
