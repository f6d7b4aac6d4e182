import { fork } from 'node:child_process';
import type { RunEnd, RunProgress } from '../modules/simulation/index.js';

/** The result of a run; the problem is the last task that failed, or a difference found at the end. */
interface PlayResult {
  connected: boolean;
  problem: string | null;
}

/** The messages of the simulator's process. */
type Message =
  | { progress: { title: string; done: number; total: number; failed: number; problem?: string } }
  | { result: PlayResult };

/** Seconds after which a run ends by itself. */
const timeLimit = 900;
/** The prefix of every name, so that no simulated one equals that of a real user or group. */
const mark = 'Simulated';
/** Few enough parallel requests to leave the server to its users. */
const concurrency = 2;
const people = 25;

export interface PlayProps {
  /** The compiled simulator. */
  main: string;
  /** The target SCIM URL, on the machine itself. */
  url: string;
  secret: string;
  users: number;
  onProgress: (progress: RunProgress) => void;
  signal: AbortSignal;
}

const argumentsFor = ({ url, users }: PlayProps): string[] =>
  Object.entries({ url, users, groups: 3 + Math.ceil(users / people), mark, concurrency, 'time-limit': timeLimit })
    .filter(([, value]) => value !== '')
    .flatMap(([name, value]) => [`--${name}`, String(value)]);

/** Counts the failures of earlier phases and of the present one. */
const countFailures = () => {
  const byPhase = new Map<string, number>();
  return (title: string, failed: number): number => {
    byPhase.set(title, failed);
    return [...byPhase.values()].reduce((sum, count) => sum + count, 0);
  };
};

const endOf = (result: PlayResult | undefined, code: number | null): RunEnd => {
  if (!result) return { outcome: 'FAILED', problem: `The simulator ended too early (exit code ${code ?? 'none'}).` };
  const { connected, problem } = result;
  if (connected) return { outcome: 'DONE', problem };
  return { outcome: 'FAILED', problem: `This server does not answer at its own address: ${problem}` };
};

/**
 * Plays Okta in a process of its own, so that the run does not occupy the server's thread. The environment passes the
 * secret, which other users of the machine cannot read there; the process ends when the server does.
 */
export const playOkta = (props: PlayProps): Promise<RunEnd> =>
  new Promise((resolve) => {
    const { main, secret, onProgress, signal } = props;
    const child = fork(main, argumentsFor(props), {
      env: { ROLLCALL_SCIM_TOKEN: secret },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const failures = countFailures();
    let result: PlayResult | undefined;
    child.on('message', (message: Message) => {
      if ('result' in message) {
        result = message.result;
        return;
      }
      const { title, done, total, failed, problem } = message.progress;
      onProgress({ phase: title, done, total, failed: failures(title, failed), problem: problem ?? null });
    });
    const kill = () => child.kill('SIGKILL');
    if (signal.aborted) kill();
    else signal.addEventListener('abort', kill, { once: true });
    child.once('error', (error) => resolve({ outcome: 'FAILED', problem: error.message }));
    child.once('exit', (code) => resolve(endOf(result, code)));
  });
