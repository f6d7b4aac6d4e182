import type { MikroORM } from '@mikro-orm/postgresql';
import { openRoute } from '../../../server/database/connections/route.js';
import { openRoutes } from '../../../server/database/connections/routes.js';
import { connectDatabase, type Database } from '../../../server/database/database.js';
import { openDatabase } from '../../../server/database/orm.js';
import { onPool } from '../../../server/database/run-statement.js';
import type { RunStatement } from '../../../server/kernel/ports.js';

/** The database of an address as the server has it; `close` ends the watch over its connections as well. */
export const connectTo = async (url: string): Promise<Database> => {
  const routes = openRoutes({ databaseUrl: url });
  const database = await connectDatabase(routes);
  const close = async (): Promise<void> => {
    await database.close();
    await routes.close();
  };
  return { ...database, close };
};

/** The entity manager's part of it alone. */
export const openOrm = (url: string, poolSize: number): ReturnType<typeof openDatabase> =>
  openDatabase({ route: openRoute({ url }), poolSize });

/** Runs statements on the pool of an entity manager. */
export const statementOn = (orm: MikroORM): RunStatement => onPool(() => orm.em.getConnection().getNativeClient());
