import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of a tick: Linux counts in hundredths of a second on every machine. */
const tickMs = 10;

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** Returns the CPU milliseconds of a process so far; undefined on systems without /proc (proc_pid_stat(5)). */
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

/** Returns the CPU of each PostgreSQL process that serves a database, by process id; its title names the database. */
export const cpuOfBackends = (database: string): Map<number, number> => {
  const backends = processIds().filter((pid) => {
    const title = read(`/proc/${pid}/cmdline`) ?? '';
    return title.startsWith('postgres:') && title.includes(` ${database} `);
  });
  return new Map(backends.map((pid) => [pid, cpuOf(pid) ?? 0]));
};

/** The CPU milliseconds of a server and its database sessions so far. */
export interface CpuReading {
  server: number | undefined;
  backends: Map<number, number>;
}

/** Reads both at once. */
export const readCpu = (pid: number, database: string): CpuReading => ({
  server: cpuOf(pid),
  backends: cpuOfBackends(database),
});

/** CPU milliseconds between two readings; undefined where they cannot be read. */
export interface CpuUsed {
  server: number | undefined;
  database: number | undefined;
}

/** Subtracts two readings; a session that began between them counts in full. */
export const cpuBetween = (before: CpuReading, after: CpuReading): CpuUsed => {
  if (before.server === undefined || after.server === undefined) return { server: undefined, database: undefined };
  const database = [...after.backends].reduce((sum, [pid, used]) => sum + used - (before.backends.get(pid) ?? 0), 0);
  return { server: after.server - before.server, database };
};
