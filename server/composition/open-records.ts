import type { Database } from '../database/database.js';
import type { DatabaseLiveEvents } from '../database/live-events.js';
import type { Clock, LiveSubject } from '../kernel/ports.js';
import { createRequestCounter } from '../modules/api-keys/index.js';
import { createExchangeRecorder, createLogUpkeep } from '../modules/provisioning-log/index.js';
import { createRefusals, type RefusalLine } from '../modules/refusals/index.js';
import { createSetupObserver } from '../modules/setup-guide/index.js';
import { type MetricsConfig, openMetrics } from './open-metrics.js';

interface RecordParts {
  config: MetricsConfig;
  database: Database;
  live: DatabaseLiveEvents;
  clock: Clock;
  changed: (subject: LiveSubject, id: string) => void;
  onUnexpected: (error: unknown, logId?: string) => void;
  onRefusal: (line: RefusalLine) => void;
}

/**
 * Opens what is kept of the requests beside their answers: the provisioning log with its observer, the counts of each
 * key's requests, the refusals and the metrics.
 */
export const openRecords = ({ config, database, live, clock, changed, onUnexpected, onRefusal }: RecordParts) => {
  const { statement } = database;
  const onFailure = onUnexpected;
  const observer = createSetupObserver({ statement, changed, onFailure });
  const recorder = createExchangeRecorder({ statement, live, onFailure, observe: observer.observe });
  const counter = createRequestCounter({ statement, changed, onFailure });
  const refusals = createRefusals({ statement, clock, writeLine: onRefusal, onFailure });
  const logState = () => ({ waiting: recorder.waiting(), dropped: recorder.dropped() });
  const metrics = openMetrics({ config, database, logState });
  return {
    counter,
    metrics,
    noteRefusal: refusals.note,
    noteRefusalBeside: refusals.noteBeside,
    recordExchange: metrics.counted(recorder.record),
    keepLog: createLogUpkeep(recorder),
    flush: async () => {
      await Promise.all([recorder.flush(), counter.flush(), refusals.close()]);
      await observer.flush();
    },
  };
};
