import { Gauge, Registry } from 'prom-client';
import { processMetrics } from './process-metrics.js';
import { createRequestMetrics, type RequestMetrics } from './request-metrics.js';
import { createStateMetrics, type StateDependencies } from './state-metrics.js';

export type { ServerState } from './state-metrics.js';

/** What the server counts, for Prometheus. */
export interface Metrics extends RequestMetrics {
  /** Writes all figures in the text format of Prometheus. */
  render(): Promise<string>;
}

/** The figures of one server and, with them, of its process. */
export const createMetrics = (dependencies: StateDependencies & { version: string }): Metrics => {
  const registry = new Registry();
  const build = new Gauge({
    name: 'rollcall_build_info',
    help: 'Always 1; the labels name the release and its Node.js.',
    labelNames: ['version', 'node'],
    registers: [registry],
  });
  build.set({ version: dependencies.version, node: process.version }, 1);
  const requests = createRequestMetrics(registry);
  const update = createStateMetrics(registry, dependencies);
  return {
    ...requests,
    render: async () => {
      await update();
      return Registry.merge([registry, processMetrics()]).metrics();
    },
  };
};
