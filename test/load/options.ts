import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../server/kernel/result.js';
import { workloads } from './workloads/index.js';
import type { Workload } from './workloads/workload.js';

/** The options of the command line. */
export interface Options {
  workloads: readonly Workload[];
  users: number;
  /** Number of entries in the provisioning log at the start. */
  log: number;
  rounds: number;
  seconds: number;
  connections: number;
  /** The file to which all figures are written as JSON. */
  json: string | undefined;
  /** Another build of the server, to compare two. */
  server: string | undefined;
  /** The directory to which a CPU profile of the server is written. */
  profile: string | undefined;
}

/** The answer to --help. */
export const help = `Measures the server beside the least that Node.js can do for the same answers, on the same PostgreSQL.

  npm run bench -- [options]

  --only <ids>         workloads, e.g. W1,W2,G1 (all)
  --users <n>          users in the directory (1000)
  --log <n>            entries of the provisioning log (0; the workloads that read it need some)
  --rounds <n>         rounds of each side, in turn (5)
  --seconds <n>        length of a round (2)
  --connections <n>    keep-alive connections (8)
  --json <file>        also write the numbers there
  --server <file>      measure another build: the path of its index.js
  --profile <folder>   write a CPU profile of the server there; choose one workload with it
  --help               this text
`;

const flags = {
  only: { type: 'string', default: '' },
  users: { type: 'string', default: '1000' },
  log: { type: 'string', default: '0' },
  rounds: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '2' },
  connections: { type: 'string', default: '8' },
  json: { type: 'string' },
  server: { type: 'string' },
  profile: { type: 'string' },
} as const;

const ranges = {
  users: [100, 1_000_000],
  log: [0, 10_000_000],
  rounds: [1, 50],
  seconds: [0.1, 60],
  connections: [1, 64],
} as const;

const isNamed = ({ id }: Workload, name: string): boolean =>
  id.toLowerCase() === name || id.toLowerCase().split(/[ ,]/)[0] === name;

const choose = (only: string, users: number, log: number): Result<Workload[], string> => {
  const names = only.toLowerCase().split(',').filter(Boolean);
  const unknown = names.filter((name) => !workloads.some((workload) => isNamed(workload, name)));
  if (unknown.length > 0) return fail(`There is no workload ${unknown.join(', ')}; npm run bench -- --help.`);
  const wanted = workloads.filter((workload) => names.length === 0 || names.some((name) => isNamed(workload, name)));
  return ok(wanted.filter((workload) => (workload.users ?? 0) <= users && (!workload.readsLog || log > 0)));
};

/** Reads the command line; an error says what to write instead. */
export const readOptions = (args: string[]): Result<Options, string> => {
  let values: ReturnType<typeof parseArgs<{ options: typeof flags }>>['values'];
  try {
    values = parseArgs({ args, options: flags }).values;
  } catch (error) {
    return fail(`${(error as Error).message}\n\n${help}`);
  }
  for (const [name, [least, most]] of Object.entries(ranges)) {
    const value = Number(values[name as keyof typeof ranges]);
    const whole = name === 'seconds' || Number.isInteger(value);
    if (!(whole && value >= least && value <= most)) return fail(`--${name} takes a number from ${least} to ${most}.`);
  }
  const { json, server, profile } = values;
  const [users, log, rounds, seconds, connections] = [
    values.users,
    values.log,
    values.rounds,
    values.seconds,
    values.connections,
  ].map(Number) as [number, number, number, number, number];
  const chosen = choose(values.only, users, log);
  return chosen.ok
    ? ok({ workloads: chosen.value, users, log, rounds, seconds, connections, json, server, profile })
    : chosen;
};
