import type { MeasuredRound, Measurement } from '../run/measure.js';
import type { SideName } from '../workloads/workload.js';
import { median, percentile } from './statistics.js';

/** One side of a workload, over all its rounds. Milliseconds unless the name says otherwise. */
export interface SideSummary {
  requestsPerSecond: number;
  /** The median of the rounds' times. */
  roundMs: number;
  serverCpu: number | undefined;
  databaseCpu: number | undefined;
  driverCpu: number;
  p50: number;
  p95: number;
  p99: number;
}

/** One workload as it is reported. */
export interface Summary {
  id: string;
  title: string;
  connections: number;
  fault?: string | undefined;
  ours?: SideSummary | undefined;
  limit?: SideSummary | undefined;
  /** The throughput of our server relative to the limit, over pairs of rounds. */
  ratio?: { median: number; least: number; most: number } | undefined;
  /** The goal in words; `holds` is true if it was reached. */
  goal?: { text: string; holds: boolean } | undefined;
}

const rate = ({ requests, elapsedMs }: MeasuredRound): number => (requests / elapsedMs) * 1_000;

const cpuPerRequest = (rounds: readonly MeasuredRound[], part: 'server' | 'database'): number | undefined => {
  const used = rounds.map(({ cpu }) => cpu[part]);
  if (used.includes(undefined)) return undefined;
  return sum(used as number[]) / sum(rounds.map(({ requests }) => requests));
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const summariseSide = (rounds: readonly MeasuredRound[]): SideSummary | undefined => {
  if (rounds.length === 0) return undefined;
  const latencies = rounds.flatMap((round) => round.latencies).sort((a, b) => a - b);
  return {
    requestsPerSecond: median(rounds.map(rate)),
    roundMs: median(rounds.map(({ elapsedMs }) => elapsedMs)),
    serverCpu: cpuPerRequest(rounds, 'server'),
    databaseCpu: cpuPerRequest(rounds, 'database'),
    driverCpu: sum(rounds.map(({ driverMs }) => driverMs)) / latencies.length,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    p99: percentile(latencies, 0.99),
  };
};

const ratiosOf = ({ ours, limit }: Record<SideName, MeasuredRound[]>): number[] =>
  ours.flatMap((round, index) => {
    const pair = limit[index];
    return pair ? [rate(round) / rate(pair)] : [];
  });

const goalOf = (
  { workload }: Measurement,
  ours: SideSummary | undefined,
  ratio: number | undefined,
): Summary['goal'] => {
  const { floor, p95Ms, timed } = workload;
  if (p95Ms !== undefined && ours) return { text: `p95 ≤ ${p95Ms} ms`, holds: ours.p95 <= p95Ms };
  if (floor === undefined || ratio === undefined) return undefined;
  return { text: timed ? `≤ ${1 / floor} × the time` : `≥ ${floor}`, holds: ratio >= floor };
};

/** Summarises the rounds of a workload. */
export const summarise = (measurement: Measurement): Summary => {
  const { workload, connections, rounds, fault } = measurement;
  const named = { id: workload.id, title: workload.title, connections };
  if (fault !== undefined) return { ...named, fault };
  const ours = summariseSide(rounds.ours);
  const ratios = ratiosOf(rounds);
  const ratio =
    ratios.length > 0 ? { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) } : undefined;
  return {
    ...named,
    ours,
    limit: summariseSide(rounds.limit),
    ratio,
    goal: goalOf(measurement, ours, ratio?.median),
  };
};
