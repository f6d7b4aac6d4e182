import { setImmediate } from 'node:timers/promises';

/** Work that pauses now and then, so that others can have their turn, and ends with a result. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** After so many entries of a list its work pauses. */
export const stride = 1_024;

/** The milliseconds for which work may go on before others have their turn. */
const turnMs = 10;

/** Does the work, with a turn for others whenever it pauses and has gone on for long. Short work is done at once. */
export const inSteps = async <Result>(steps: Steps<Result>): Promise<Result> => {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < turnMs) continue;
    await setImmediate();
    since = performance.now();
  }
};

/** Does the work without a pause. */
export const withoutPause = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** The entries of a list that pass a test. */
export function* filterInSteps<Item>(items: Iterable<Item>, test: (item: Item) => boolean): Steps<Item[]> {
  const passed: Item[] = [];
  let count = 0;
  for (const item of items) {
    if (test(item)) passed.push(item);
    count += 1;
    if (count % stride === 0) yield;
  }
  return passed;
}

/** The different entries of a list. */
export function* distinctInSteps<Item>(items: Iterable<Item>): Steps<Set<Item>> {
  const distinct = new Set<Item>();
  let count = 0;
  for (const item of items) {
    distinct.add(item);
    count += 1;
    if (count % stride === 0) yield;
  }
  return distinct;
}
