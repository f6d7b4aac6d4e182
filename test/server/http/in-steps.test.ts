import { describe, expect, it } from '@jest/globals';
import {
  distinctInSteps,
  filterInSteps,
  inSteps,
  type Steps,
  withoutPause,
} from '../../../server/kernel/load/in-steps.js';

/** Work that pauses again and again until somebody else had a turn, or gives up. */
function* untilStopped(stopped: () => boolean): Steps<number> {
  const giveUpAt = performance.now() + 30_000;
  let pauses = 0;
  while (!stopped() && performance.now() < giveUpAt) {
    pauses += 1;
    yield;
  }
  return pauses;
}

describe('work in steps', () => {
  it('lets others have their turn', async () => {
    let stopped = false;
    setImmediate(() => {
      stopped = true;
    });
    expect(await inSteps(untilStopped(() => stopped))).toBeGreaterThan(0);
    expect(stopped).toBe(true);
  });

  it('comes to the same as without a pause', async () => {
    const ids = Array.from({ length: 5_000 }, (_, i) => i % 3_000);
    const distinct = await inSteps(distinctInSteps(ids));
    expect(distinct).toEqual(withoutPause(distinctInSteps(ids)));
    expect(distinct.size).toBe(3_000);
    expect(await inSteps(filterInSteps(ids, (id) => id < 2_000))).toEqual(ids.filter((id) => id < 2_000));
  });
});
