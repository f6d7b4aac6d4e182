import { randomUUID } from 'node:crypto';
import type { Config } from '../../config/config.js';
import { openRoutes } from '../../database/connections/routes.js';
import { contextFactory } from '../../database/context.js';
import { connectDatabase } from '../../database/database.js';
import { findUsedPostgres } from '../../database/embedded/find-used.js';
import { startEmbeddedPostgres } from '../../database/embedded-postgres.js';
import { channel } from '../../database/live-events.js';
import { prepareDatabase } from '../../database/prepare-database.js';
import { system } from '../../kernel/actor.js';
import type { Context } from '../../kernel/context.js';
import { type LiveChange, systemClock } from '../../kernel/ports.js';
import { createUserResourceCache } from '../../modules/custom-attributes/index.js';
import { sql } from '../../query/index.js';

interface Place {
  databaseUrl: string;
  databaseOwnerUrl: string | undefined;
  stop: () => Promise<void>;
}

const nothing = async (): Promise<void> => undefined;

/** Finds the database: the one of DATABASE_URL, that of the running server, or the embedded one, which it starts. */
const findDatabase = async ({ databaseUrl, databaseOwnerUrl, dataDir }: Config, say: (text: string) => void) => {
  if (databaseUrl !== undefined) return { databaseUrl, databaseOwnerUrl, stop: nothing } satisfies Place;
  const used = await findUsedPostgres(dataDir);
  if (used !== undefined) return { databaseUrl: used, databaseOwnerUrl: undefined, stop: nothing } satisfies Place;
  const embedded = await startEmbeddedPostgres({ dataDir, log: { info: say, warn: say } });
  return { databaseUrl: embedded.serverUrl, databaseOwnerUrl: embedded.url, stop: embedded.stop } satisfies Place;
};

const unneeded = (): never => {
  throw new Error('No command sends mail or reads an encrypted value.');
};

/** A context of the command line, and what ends its connections. */
export interface OpenedContext {
  context: Context;
  /** Tells the live views of every process what changed, and closes the database. */
  close(): Promise<void>;
}

/** Opens the database and makes the context in which a command runs; its acts are those of the command line. */
export const openContext = async (config: Config, say: (text: string) => void): Promise<OpenedContext> => {
  const { databaseUrl, databaseOwnerUrl, stop } = await findDatabase(config, say);
  const routes = openRoutes({ ...config, databaseUrl, databaseOwnerUrl });
  try {
    await prepareDatabase({ routes, ownerUrl: databaseOwnerUrl, say });
    const database = await connectDatabase(routes);
    const changes: LiveChange[] = [];
    const createContext = contextFactory({
      ...database,
      live: { publish: (change) => void changes.push(change), subscribe: unneeded },
      clock: systemClock,
      userResource: createUserResourceCache(database.fork),
      enqueue: unneeded,
      publicUrl: config.publicUrl,
      sendsMail: false,
      singleSignOn: config.singleSignOn?.rules,
      cipher: { seal: unneeded, open: unneeded, keys: { newest: '', older: [] } },
      sealsSecrets: () => false,
      afterAnswer: unneeded,
    });
    const announce = async (): Promise<void> => {
      for (const change of changes) {
        await database.statement(sql`select pg_notify(${channel}, ${JSON.stringify(change)})`);
      }
    };
    const close = async (): Promise<void> => {
      await announce();
      await database.close();
      await routes.close();
      await stop();
    };
    const context = createContext({ ...system, label: 'command line' }, { requestId: `admin-${randomUUID()}` });
    return { context, close };
  } catch (error) {
    await routes.close();
    await stop();
    throw error;
  }
};
