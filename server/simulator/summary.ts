import type { DirectoryModel } from './check/model.js';
import type { Verification } from './check/verify.js';
import type { Outcome, TaskResult } from './tasks/task.js';

/** How far a phase has come. `done` counts failed tasks too. */
export interface PhaseProgress {
  title: string;
  done: number;
  total: number;
  failed: number;
  /** The message of the last task that failed. */
  problem?: string | undefined;
}

/** What an administrator would have seen in Okta, and what was found in the directory afterwards. */
export interface Summary {
  /** Whether "Test API Credentials" succeeded; nothing else was tried when it did not. */
  connected: boolean;
  /** How often each outcome was reached. */
  outcomes: Partial<Record<Outcome, number>>;
  /** Messages of Dashboard > Tasks and Push Groups > Errors, in the order in which they appeared. */
  failures: string[];
  /** Tasks that lost their connection and were run again by "Retry Selected". */
  retried: number;
  /** How often a task was paused for a 429. */
  rateLimited: number;
  calls: number;
  seconds: number;
  /** Undefined when the run ended before the directory was read back. */
  verification: Verification | undefined;
  model: DirectoryModel;
}

/** Whether everything went as it should: connected, no failed task, and the directory is what the model says. */
export const isClean = (summary: Summary): boolean =>
  summary.connected &&
  summary.failures.length === 0 &&
  summary.verification !== undefined &&
  summary.verification.differences.length === 0 &&
  summary.verification.unsettled.length === 0;

/** What went wrong, in the order in which it was seen: tasks that failed, then where the directory differs. */
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
