import type { Database } from '../database/database.js';
import { hashingState } from '../kernel/access/password.js';
import type { LoadGates } from '../kernel/load/load-gate.js';
import type { RecordExchange } from '../kernel/ports.js';
import { createMetrics, type ServerState } from '../metrics/index.js';
import type { AppConfig } from './app-config.js';

export type MetricsConfig = Pick<AppConfig, 'version' | 'metricsToken'>;

interface MetricsParts {
  config: MetricsConfig;
  database: Database;
  logState: () => ServerState['log'];
}

/** What is known only once the endpoints are there. */
export interface EndpointState {
  gates: LoadGates;
  openStreams: () => number;
}

interface PoolCounts {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

const stateOfPool = ({
  totalCount: total,
  idleCount: idle,
  waitingCount: waiting,
}: PoolCounts): ServerState['pool'] => ({
  total,
  idle,
  waiting,
});

const stateOfGates = (gates: LoadGates): ServerState['gates'] =>
  Object.fromEntries(Object.entries(gates).map(([name, gate]) => [name, gate.state()]));

/** Opens the metrics; the endpoints, which count with them, are attached when they are there. */
export const openMetrics = ({ config, database, logState }: MetricsParts) => {
  let endpoints: EndpointState | undefined;
  const state = async (): Promise<ServerState> => ({
    gates: endpoints ? stateOfGates(endpoints.gates) : {},
    pool: stateOfPool(await database.pool()),
    log: logState(),
    hashing: { waiting: hashingState().waiting },
    streams: endpoints?.openStreams() ?? 0,
  });
  const { statement } = database;
  const { version = 'development', metricsToken: token } = config;
  const metrics = createMetrics({ statement, state, now: () => performance.now(), version });
  return {
    /** What the endpoint /metrics needs, and what the other endpoints report to. */
    http: { render: metrics.render, answered: metrics.answered, token },
    /** Counts exchanges on their way into the provisioning log. */
    counted:
      (record: RecordExchange): RecordExchange =>
      (exchange, presented) => {
        metrics.exchanged(exchange);
        record(exchange, presented);
      },
    attach: (given: EndpointState): void => {
      endpoints = given;
    },
  };
};
