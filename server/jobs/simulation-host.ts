import type { LiveEvents } from '../kernel/ports.js';
import { claimRun, endRun, endSilentRuns, noteProgress, type RunProgress } from '../modules/simulation/index.js';
import { playOkta } from './play-okta.js';
import { repeat } from './repeat.js';

type Context = Parameters<typeof claimRun>[0];
type ClaimedRun = NonNullable<Awaited<ReturnType<typeof claimRun>>>;

/** The interval of looking for runs that were missed; a live event announces most of them at once. */
const lookEveryMs = 5_000;
const noteEveryMs = 500;

interface Props {
  /** Creates a new context of the system for each step. */
  inBackground: () => Context;
  live: LiveEvents;
  /** The id by which live events name runs. */
  subjectId: string;
  /** The compiled simulator. */
  main: string;
  /** Returns the URL by which this machine reaches the server; undefined until it listens. */
  ownUrl: () => string | undefined;
  onFailure: (error: unknown) => void;
}

const begun: RunProgress = { phase: '', done: 0, total: 0, failed: 0, problem: null };

/** Plays one run to its end and reports its progress. */
const play = async ({ inBackground, main, ownUrl, onFailure }: Props, run: ClaimedRun, ending: AbortSignal) => {
  const address = ownUrl();
  const stop = new AbortController();
  const signal = AbortSignal.any([ending, stop.signal]);
  let progress = begun;
  const tell = async () => {
    if (!(await noteProgress(inBackground(), run.id, progress))) stop.abort();
  };
  // One report is written at a time, and none after the run has ended, when the database may be closed.
  const notes = repeat(noteEveryMs, tell, onFailure);
  const onProgress = (next: RunProgress) => {
    progress = { ...next, problem: next.problem ?? progress.problem };
  };
  const url = `${address}/scim/v2`;
  const { users, secret } = run;
  const end = address
    ? await playOkta({ main, url, secret, users, onProgress, signal })
    : { outcome: 'FAILED' as const, problem: 'The server does not listen yet; try again.' };
  await notes.stop();
  await tell().catch(onFailure);
  await endRun(inBackground(), run, ending.aborted ? { outcome: 'INTERRUPTED', problem: null } : end);
};

/** Waits for runs that administrators request, and plays them one at a time. */
export const startSimulationHost = (props: Props): { stop: () => Promise<void> } => {
  const ending = new AbortController();
  let working: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    await endSilentRuns(props.inBackground());
    for (;;) {
      const run = ending.signal.aborted ? undefined : await claimRun(props.inBackground());
      if (!run) return;
      await play(props, run, ending.signal);
    }
  };
  const wake = (): void => {
    if (ending.signal.aborted) return;
    working ??= look()
      .catch(props.onFailure)
      .finally(() => {
        working = undefined;
      });
  };
  const listen = async (): Promise<void> => {
    for await (const { ids } of props.live.subscribe(['PROVISIONING'])) {
      if (ids.includes(props.subjectId)) wake();
    }
  };
  const timer = setInterval(wake, lookEveryMs).unref();
  void listen();
  return {
    stop: async () => {
      ending.abort();
      clearInterval(timer);
      await working;
    },
  };
};
