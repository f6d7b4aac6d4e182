import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second, on every machine. */
const tickMs = 10;

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** CPU that a process has used so far, in milliseconds; undefined where the system has no /proc (proc_pid_stat(5)). */
export const cpuOf = (pid: number): number | undefined => {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
};

const processIds = (): number[] => {
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0);
  } catch {
    return [];
  }
};

/** CPU of each PostgreSQL process that serves a database, by its process id; they name the database in their title. */
export const cpuOfBackends = (database: string): Map<number, number> => {
  const backends = processIds().filter((pid) => {
    const title = read(`/proc/${pid}/cmdline`) ?? '';
    return title.startsWith('postgres:') && title.includes(` ${database} `);
  });
  return new Map(backends.map((pid) => [pid, cpuOf(pid) ?? 0]));
};

/** What a server and its database sessions have used so far. */
export interface CpuReading {
  server: number | undefined;
  backends: Map<number, number>;
}

/** Reads both at once. */
export const readCpu = (pid: number, database: string): CpuReading => ({
  server: cpuOf(pid),
  backends: cpuOfBackends(database),
});

/** CPU used between two readings, in milliseconds; undefined where it cannot be read. */
export interface CpuUsed {
  server: number | undefined;
  database: number | undefined;
}

/** A session that began in between counts from nothing. */
export const cpuBetween = (before: CpuReading, after: CpuReading): CpuUsed => {
  if (before.server === undefined || after.server === undefined) return { server: undefined, database: undefined };
  const database = [...after.backends].reduce((sum, [pid, used]) => sum + used - (before.backends.get(pid) ?? 0), 0);
  return { server: after.server - before.server, database };
};
