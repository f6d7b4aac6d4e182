import type { DirectoryModel } from './check/model.js';
import type { Verification } from './check/verify.js';
import type { Outcome, TaskResult } from './tasks/task.js';

/** The progress of a phase. `done` counts failed tasks too. */
export interface PhaseProgress {
  title: string;
  done: number;
  total: number;
  failed: number;
  /** The message of the last task that failed. */
  problem?: string | undefined;
}

/** The results that an administrator would have seen in Okta, and the state of the directory afterwards. */
export interface Summary {
  /** True if "Test API Credentials" succeeded; nothing else was tried when it did not. */
  connected: boolean;
  /** The number of tasks that reached each outcome. */
  outcomes: Partial<Record<Outcome, number>>;
  /** Messages of Dashboard > Tasks and Push Groups > Errors, in the order in which they appeared. */
  failures: string[];
  /** Tasks that lost their connection and were run again by "Retry Selected". */
  retried: number;
  /** The number of times that a task was paused for a 429. */
  rateLimited: number;
  calls: number;
  seconds: number;
  /** Undefined when the run ended before the directory was read back. */
  verification: Verification | undefined;
  model: DirectoryModel;
}

/** Returns whether the run connected, no task failed, and the directory is what the model says. */
export const isClean = (summary: Summary): boolean =>
  summary.connected &&
  summary.failures.length === 0 &&
  summary.verification !== undefined &&
  summary.verification.differences.length === 0 &&
  summary.verification.unsettled.length === 0;

/** Returns the problems in the order in which they were seen: tasks that failed, then differences in the directory. */
export const problemsOf = ({ failures, verification }: Pick<Summary, 'failures' | 'verification'>): string[] => [
  ...failures,
  ...(verification?.differences ?? []),
];

/** Adds a phase's results to the summary. */
export function addResults(summary: Summary, results: readonly TaskResult[]): void {
  for (const result of results) {
    summary.rateLimited += result.waits;
    if (result.ok) summary.outcomes[result.outcome] = (summary.outcomes[result.outcome] ?? 0) + 1;
    else summary.failures.push(result.message);
  }
}
