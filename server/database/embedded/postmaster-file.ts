import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A PostgreSQL server that somebody started on this directory. */
export interface RunningPostmaster {
  pid: number;
  port: number;
}

/**
 * Returns whether a process of this number runs, whoever owns it; false for one that ended and was not collected yet.
 */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return commandLine(pid) !== '';
};

/** Returns whether a process is stopped (SIGSTOP), so that it reacts to no other signal. Only Linux reports it. */
export const isStopped = (pid: number): boolean => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.charAt(stat.lastIndexOf(')') + 2) === 'T';
  } catch {
    return false;
  }
};

/**
 * Reads postmaster.pid (line 1: process, line 4: port; PostgreSQL's pidfile.h). A server found there outlived the
 * Rollcall that started it, and is used.
 */
export const findPostmaster = (clusterDir: string): RunningPostmaster | undefined => {
  const path = join(clusterDir, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(path, 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  if (commandLine(pid)?.includes(clusterDir) === false) {
    disownPid(path, lines);
    return undefined;
  }
  return port > 0 ? { pid, port } : undefined;
};

/**
 * Writes Rollcall's own number into the file. After a restart of the machine or container the old number may belong to
 * another program, and PostgreSQL would then refuse to start. It ignores its parent's number though, and goes on to
 * check its shared memory; deleting the file would skip that check.
 */
const disownPid = (path: string, lines: readonly string[]): void => {
  writeFileSync(path, [String(process.pid), ...lines.slice(1)].join('\n'));
};

/** Returns the command line; undefined where the system does not report it. */
const commandLine = (pid: number): string | undefined => {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
};
