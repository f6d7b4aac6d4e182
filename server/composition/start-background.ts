import type { DatabaseLiveEvents } from '../database/live-events.js';
import {
  createSealing,
  type JobQueue,
  mailJobs,
  reportUnknownKeys,
  type SealingGate,
  startRounds,
  startSimulationHost,
} from '../jobs/index.js';
import type { Context } from '../kernel/context.js';
import { createSmtpMailer } from '../mail/index.js';
import { simulatedConnection } from '../modules/connections/index.js';
import type { AppConfig, AppOverrides } from './app-config.js';

interface BackgroundParts {
  config: Pick<AppConfig, 'mail' | 'publicUrl' | 'simulatorMain'>;
  live: DatabaseLiveEvents;
  queue: JobQueue;
  inBackground: () => Context;
  keepLog: (context: Context) => Promise<void>;
  jobs: AppOverrides['jobs'];
  /** Says whether secrets that older releases read may be encrypted. */
  gate: SealingGate;
  say: (message: string) => void;
  onFailure: (error: unknown) => void;
}

/** Starts the work in the background: sending mail, the regular rounds, and playing Okta on request. */
export const startBackground = async ({ config, queue, jobs, ...parts }: BackgroundParts) => {
  const { mail, simulatorMain: main } = config;
  const mailer = mail && createSmtpMailer({ ...mail, name: new URL(config.publicUrl).hostname });
  if (mailer) await queue.work('mail', mailJobs(parts.inBackground, mailer));
  const { dueEveryMs, upkeepEveryMs, countersEveryMs } = jobs ?? {};
  await reportUnknownKeys(parts);
  const rounds = startRounds({
    ...parts,
    sealSecrets: createSealing(parts),
    dueEveryMs,
    upkeepEveryMs,
    countersEveryMs,
  });
  let ownUrl: string | undefined;
  const host = { ...parts, subjectId: simulatedConnection.id, ownUrl: () => ownUrl };
  const simulations = main ? startSimulationHost({ ...host, main }) : undefined;
  return {
    listensAt: (url: string): void => {
      ownUrl = url;
    },
    drain: (): void => void simulations?.stop(),
    stop: async (isDatabaseAway: boolean): Promise<void> => {
      await simulations?.stop();
      await rounds.stop();
      await queue.close(isDatabaseAway);
      mailer?.close();
    },
  };
};
