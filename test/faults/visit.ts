import { join } from 'node:path';
import { startProcess } from '../support/process.js';

/** A request that is repeated. */
export interface Target {
  url: string;
  headers: Record<string, string>;
}

export interface Visit {
  ms: number;
  status: number;
}

/** Requests each target every 50 ms from a process of its own; returns the duration of each response. */
export const visit = async <Name extends string>(
  targets: Record<Name, Target>,
  until: number,
): Promise<Record<Name, Visit[]>> => {
  const visitor = startProcess(process.execPath, [join(import.meta.dirname, 'visitor.mjs')], {
    env: { PATH: process.env['PATH'], VISIT: JSON.stringify({ until, targets }) },
  });
  if ((await visitor.exited) !== 0) throw new Error(visitor.output());
  const lines = visitor
    .output()
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  const of = (name: string): Visit[] =>
    lines.filter(([who]) => who === name).map(([, ms, status]) => ({ ms: Number(ms), status: Number(status) }));
  return Object.fromEntries(Object.keys(targets).map((name) => [name, of(name)])) as Record<Name, Visit[]>;
};
