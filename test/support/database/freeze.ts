import { readdirSync, readFileSync } from 'node:fs';

/** The processes that a process started and that still run (proc(5): the fourth field of stat). */
const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((child) => {
      try {
        const stat = readFileSync(`/proc/${child}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid;
      } catch {
        return false;
      }
    });

/** Suspends all processes of a PostgreSQL server: it keeps its connections and does not respond. Linux only. */
export const freeze = (postmaster: number): (() => void) => {
  process.kill(postmaster, 'SIGSTOP');
  const all = [...childrenOf(postmaster), postmaster];
  for (const pid of all) process.kill(pid, 'SIGSTOP');
  return () => {
    for (const pid of all) {
      try {
        process.kill(pid, 'SIGCONT');
      } catch {
        // It ended in the meantime.
      }
    }
  };
};
