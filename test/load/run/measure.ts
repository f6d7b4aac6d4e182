import { Connection } from '../drive/connection.js';
import { type CpuUsed, cpuBetween, readCpu } from '../drive/cpu-time.js';
import { encodeRequest, type Request } from '../drive/request.js';
import { type Round, runRound, settle } from '../drive/run-round.js';
import type { Run, SideName, Workload } from '../workloads/workload.js';
import type { Side, World } from './world.js';

/** One round with the CPU that it took on the server's side. */
export interface MeasuredRound extends Round {
  cpu: CpuUsed;
}

/** All rounds of a workload, in pairs; or what was wrong with an answer. */
export interface Measurement {
  workload: Workload;
  connections: number;
  rounds: Record<SideName, MeasuredRound[]>;
  fault?: string;
}

export interface MeasureOptions {
  rounds: number;
  seconds: number;
  connections: number;
}

/** Seconds after which a round that hangs ends; any first synchronisation is faster. */
const timedSeconds = 120;
const timedRounds = 3;

interface Started {
  side: Side;
  run: Run;
  connections: number;
  seconds: number;
}

const measureRound = async ({ side, run, connections, seconds }: Started): Promise<MeasuredRound> => {
  if (run.before) await runRound({ keys: side.keys, stages: run.before(), connections, seconds: timedSeconds });
  const before = readCpu(side.pid, side.database);
  const round = await runRound({ keys: side.keys, stages: run.stages(), connections, seconds });
  await settle();
  return { ...round, cpu: cpuBetween(before, readCpu(side.pid, side.database)) };
};

const finish = async ({ side, run }: Started): Promise<string | undefined> => {
  const connection = await Connection.open(side.keys.port);
  try {
    return await run.finish?.((request: Request) => connection.send(encodeRequest(side.keys, request)));
  } finally {
    connection.close();
  }
};

const start = ({ directory, sides }: World, workload: Workload, options: MeasureOptions): Started[] => {
  const connections = workload.connections?.(options.connections, directory) ?? options.connections;
  const seconds = workload.timed ? timedSeconds : options.seconds;
  const names: SideName[] = workload.oursOnly ? ['ours'] : ['ours', 'limit'];
  return names.map((side) => ({
    side: sides[side],
    run: workload.open({ side, directory, connections }),
    connections,
    seconds,
  }));
};

const tidyAll = (started: readonly Started[]): Promise<unknown> => Promise.all(started.map(({ side }) => side.tidy()));

/** Runs half a round that does not count: caches fill, code is compiled, statements are prepared. */
const warmUp = async (workload: Workload, started: readonly Started[]): Promise<void> => {
  if (workload.timed) return;
  for (const one of started) await measureRound({ ...one, seconds: one.seconds / 2 });
};

const runRounds = async (measurement: Measurement, started: readonly Started[], rounds: number): Promise<void> => {
  const { workload } = measurement;
  await warmUp(workload, started);
  for (let count = 0; count < rounds; count += 1) {
    for (const one of started) measurement.rounds[one.side.name].push(await measureRound(one));
    if (workload.tidy === 'each round') await tidyAll(started);
  }
  for (const one of started) {
    const fault = await finish(one);
    if (fault !== undefined) throw new Error(`${one.side.name}: ${fault}`);
  }
};

/** Measures a workload: rounds of our server and of the limit alternate. A wrong response ends it without figures. */
export const measure = async (world: World, workload: Workload, options: MeasureOptions): Promise<Measurement> => {
  const started = start(world, workload, options);
  const connections = started[0]?.connections ?? options.connections;
  const measurement: Measurement = { workload, connections, rounds: { ours: [], limit: [] } };
  try {
    await runRounds(measurement, started, workload.timed ? Math.min(options.rounds, timedRounds) : options.rounds);
  } catch (error) {
    measurement.fault = (error as Error).message;
  }
  if (workload.tidy) await tidyAll(started);
  return measurement;
};
