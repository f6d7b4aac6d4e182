import { setTimeout as wait } from 'node:timers/promises';
import { Connection } from './connection.js';
import { encodeRequest, type Keys, type Request } from './request.js';

/** Returns the next request of a connection; undefined when none is left. */
export type NextRequest = () => Request | undefined;

/** A part of a round: the requests of each connection, by its number. The next stage starts when all are done. */
export type Stage = (connection: number) => NextRequest;

/** The figures of one side in one round. */
export interface Round {
  requests: number;
  elapsedMs: number;
  /** The latency of every request, in milliseconds. */
  latencies: number[];
  /** CPU that the driver itself spent, in milliseconds. */
  driverMs: number;
}

/** A response that failed its check: such a round has no figures. */
export class WrongAnswer extends Error {}

/** One response in this many is also parsed as JSON. */
const readInFull = 20;

interface Props {
  keys: Keys;
  stages: readonly Stage[];
  connections: number;
  /** No request starts after this time. */
  seconds: number;
}

const drive = async (keys: Keys, next: NextRequest, round: Round, deadline: number): Promise<void> => {
  const connection = await Connection.open(keys.port);
  try {
    for (let request = next(); request; request = performance.now() < deadline ? next() : undefined) {
      const bytes = encodeRequest(keys, request);
      const sentAt = performance.now();
      const answer = await connection.send(bytes);
      round.latencies.push(performance.now() - sentAt);
      round.requests += 1;
      const fault = request.check(answer);
      if (fault !== undefined) throw new WrongAnswer(`${request.method} ${request.path}: ${fault}`);
      if (round.requests % readInFull === 0 && answer.body.length > 0) JSON.parse(answer.body.toString('utf8'));
    }
  } finally {
    connection.close();
  }
};

/** Drives one server over keep-alive connections until time is up or no request is left. */
export const runRound = async ({ keys, stages, connections, seconds }: Props): Promise<Round> => {
  const round: Round = { requests: 0, elapsedMs: 0, latencies: [], driverMs: 0 };
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  const deadline = startedAt + seconds * 1_000;
  for (const stage of stages) {
    const drivers = Array.from({ length: connections }, (_, index) => drive(keys, stage(index), round, deadline));
    const outcomes = await Promise.allSettled(drivers);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
  }
  round.elapsedMs = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpu);
  round.driverMs = (user + system) / 1_000;
  return round;
};

const restMs = 300;

/** Waits, so that work after the last response (a log written in batches) counts for its own round. */
export const settle = (): Promise<void> => wait(restMs);
