import type { Context } from '../../kernel/context.js';
import { hourMs } from '../../kernel/durations.js';
import { checkMemberCounts } from './check-member-counts.js';
import { checkTotals } from './check-totals.js';
import type { Correction } from './correction.js';

/** Totals are compared by counting the table, which takes a tenth of a second at a million users. */
const totalsEveryMs = hourMs;

const words = ({ what, before, after }: Correction): Error =>
  new Error(`A counter was wrong and was corrected: ${what} said ${before}, and there are ${after}.`);

/**
 * Compares counters with the rows that they count, a piece at each call, and corrects one that is wrong. It should
 * never find a difference; if it does, the audit trail and the log record it.
 */
export const createCounterCheck = (report: (error: Error) => void): ((context: Context) => Promise<void>) => {
  let after: string | null = null;
  let totalsAt = Number.NEGATIVE_INFINITY;
  return async (context) => {
    const groups = await checkMemberCounts(context, after);
    after = groups.last;
    const corrections = groups.corrections;
    const now = context.clock.now().getTime();
    if (now - totalsAt >= totalsEveryMs) {
      for (const correction of await checkTotals(context)) corrections.push(correction);
      totalsAt = now;
    }
    for (const correction of corrections) report(words(correction));
  };
};
