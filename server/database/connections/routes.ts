import type { DatabaseFault } from '../../kernel/faults/database-fault.js';
import { openRoute, type Route } from './route.js';

/** Where the database is. */
export interface DatabaseAddress {
  databaseUrl: string;
  /** Past a pooler, for what needs a session of its own: LISTEN, locks, migrations, jobs. */
  databaseDirectUrl?: string | undefined;
  /** Whether statements are kept prepared by name; some poolers lose them. */
  databasePrepared?: boolean | undefined;
}

/** The ways to the database; both are one where there is no pooler. */
export interface Routes {
  main: Route;
  direct: Route;
  prepared: boolean;
  /** What is the matter with either. */
  fault(): DatabaseFault | undefined;
  /** How long one of them has been away, in ms. */
  awayMs(): number;
  close(): Promise<void>;
}

/** Told of each change, for the log. */
export type FaultListener = (fault: DatabaseFault | undefined, awayMs: number) => void;

/** Opens the ways to the database; nothing is connected before somebody asks for it. */
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
