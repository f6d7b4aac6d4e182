import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, UnderscoreNamingStrategy } from '@mikro-orm/postgresql';
import { type Pool, TypeOverrides } from 'pg';
import { readInstants } from './connections/read-instants.js';
import type { Route } from './connections/route.js';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';
import { prepareStatements } from './prepared-statements.js';

export interface DatabaseOptions {
  route: Route;
  /** The greatest number of connections. */
  poolSize?: number;
  /** False where statements must not be prepared by name, because some poolers do not keep them. */
  prepared?: boolean;
}

/** MikroORM reads moments as text and hydrates them itself; Rollcall's own statements need the driver's Date. */
const preparePool = (pool: Pool, prepared: boolean): void => {
  const parsers = pool.options.types;
  if (!(parsers instanceof TypeOverrides)) throw new Error('MikroORM no longer sets its own parsers; look here.');
  readInstants(parsers);
  if (prepared) pool.on('connect', prepareStatements);
};

/** Opens the database: MikroORM over a pool of connections, none of which is opened before it is needed. */
export const openDatabase = async ({ route, poolSize = 16, prepared = true }: DatabaseOptions): Promise<MikroORM> =>
  MikroORM.init({
    dbName: route.config.database ?? route.config.user ?? 'postgres',
    entities,
    extensions: [Migrator],
    namingStrategy: UnderscoreNamingStrategy,
    forceUtcTimezone: true,
    pool: { min: 0, max: poolSize, idleTimeoutMillis: 30_000 },
    driverOptions: {
      ...route.config,
      Client: route.Client,
      onPoolCreated: (pool: Pool) => preparePool(pool, prepared),
    },
    migrations: { migrationsList: migrations, tableName: 'migrations', snapshot: false, silent: true },
  });
