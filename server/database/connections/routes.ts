import type { DatabaseFault } from '../../kernel/faults/database-fault.js';
import { openRoute, type Route } from './route.js';

/** The addresses of the database. */
export interface DatabaseAddress {
  databaseUrl: string;
  /** The address past a pooler, for work that needs a session of its own: LISTEN, locks, migrations, jobs. */
  databaseDirectUrl?: string | undefined;
  /** The same database as the owner of its tables, past a pooler, for migrations; absent where there is one role. */
  databaseOwnerUrl?: string | undefined;
  /** False where statements must not be prepared by name, because some poolers lose them. */
  databasePrepared?: boolean | undefined;
}

/** The routes to the database; both are the same where there is no pooler. */
export interface Routes {
  main: Route;
  direct: Route;
  prepared: boolean;
  /** Returns the fault of either route. */
  fault(): DatabaseFault | undefined;
  /** Returns how long a route has been away, in ms. */
  awayMs(): number;
  close(): Promise<void>;
}

/** Receives each change, for the log. */
export type FaultListener = (fault: DatabaseFault | undefined, awayMs: number) => void;

/** Opens the routes to the database; nothing is connected before it is needed. */
export const openRoutes = (address: DatabaseAddress, onChange?: FaultListener): Routes => {
  const { databaseUrl, databaseDirectUrl, databasePrepared = true } = address;
  const isPooled = databaseDirectUrl !== undefined && databaseDirectUrl !== databaseUrl;
  const main = openRoute({ url: databaseUrl, pooled: isPooled, onChange });
  const direct = isPooled ? openRoute({ url: databaseDirectUrl, onChange }) : main;
  return {
    main,
    direct,
    prepared: databasePrepared,
    fault: () => main.watch.fault ?? direct.watch.fault,
    awayMs: () => Math.max(main.watch.awayMs, direct.watch.awayMs),
    close: async () => {
      await Promise.all([main.close(), direct === main ? undefined : direct.close()]);
    },
  };
};
