import type { PhaseProgress } from './summary.js';

/** The target of progress: the standard output, or a test's collector. */
export interface ProgressTarget {
  isTTY?: boolean | undefined;
  write(text: string): unknown;
}

const barWidth = 24;
/** A terminal is redrawn at most so often, whatever the number of tasks. */
const redrawMilliseconds = 80;

/** One phase as a line: title, bar, count, and failures where there are any. */
export function progressLine({ title, done, total, failed }: PhaseProgress): string {
  const filled = total === 0 ? barWidth : Math.floor((done / total) * barWidth);
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
  const failures = failed > 0 ? `  ${failed} failed` : '';
  return `${title.padEnd(26)} ${bar} ${done}/${total}${failures}`;
}

/** Draws a bar that moves on a terminal; elsewhere writes one plain line a finished phase. */
export function createProgress(target: ProgressTarget): (progress: PhaseProgress) => void {
  let drawn = 0;
  return (progress) => {
    const finished = progress.done === progress.total;
    if (target.isTTY) {
      if (!finished && performance.now() - drawn < redrawMilliseconds) return;
      drawn = performance.now();
      target.write(`\r\u001B[2K${progressLine(progress)}${finished ? '\n' : ''}`);
    } else if (finished) {
      const failures = progress.failed > 0 ? `, ${progress.failed} failed` : '';
      target.write(`${progress.title}: ${progress.done} of ${progress.total}${failures}\n`);
    }
  };
}
