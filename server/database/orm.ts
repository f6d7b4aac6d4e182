import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, UnderscoreNamingStrategy } from '@mikro-orm/postgresql';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';

export interface DatabaseOptions {
  url: string;
  /** Connections kept at most. */
  poolSize?: number;
}

/** Opens the database: MikroORM over a pool of connections, none of which is made before it is needed. */
export const openDatabase = ({ url, poolSize = 16 }: DatabaseOptions): Promise<MikroORM> =>
  MikroORM.init({
    clientUrl: url,
    entities,
    extensions: [Migrator],
    namingStrategy: UnderscoreNamingStrategy,
    forceUtcTimezone: true,
    pool: { min: 0, max: poolSize, idleTimeoutMillis: 30_000 },
    driverOptions: { connectionTimeoutMillis: 2_500, application_name: 'rollcall' },
    migrations: { migrationsList: migrations, tableName: 'migrations', snapshot: false, silent: true },
  });
