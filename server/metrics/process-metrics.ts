import { collectDefaultMetrics, Registry } from 'prom-client';

let registry: Registry | undefined;

/**
 * The figures of the process itself: CPU, memory, event loop, garbage collection. They are measured once a process,
 * however many servers it runs, and from the first time that somebody asks for them.
 */
export const processMetrics = (): Registry => {
  if (registry) return registry;
  registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
};
