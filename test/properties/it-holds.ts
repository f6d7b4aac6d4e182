import { it } from '@jest/globals';
import fc from 'fast-check';

/** The options of a property test. */
export interface PropertyOptions {
  /** Cases in `npm test`; the environment variable PROPERTY_RUNS replaces it. */
  cases?: number;
  /** Number of cases in one value of the arbitrary. */
  batch?: number;
}

const patience = 120_000;
/** Milliseconds that one case of a long run may take on average, even on a slow machine. */
const patiencePerCase = 60;

const wholeNumber = (name: string, least: number): number | undefined => {
  const text = process.env[name];
  if (text === undefined || text === '') return undefined;
  const value = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least) return value;
  throw new Error(`Set ${name} to a whole number from ${least}, or leave it unset.`);
};

/** Reports progress: a line for every tenth of the cases, in long runs only. */
const createProgress = (name: string, cases: number, isLong: boolean): ((done: number) => void) => {
  let tenths = 0;
  return (done) => {
    const reached = Math.min(10, Math.floor((done * 10) / cases));
    if (!isLong || reached <= tenths) return;
    tenths = reached;
    process.stderr.write(`${name}: ${tenths * 10} % of ${cases} cases\n`);
  };
};

/**
 * Tests that something holds for every value of an arbitrary. PROPERTY_RUNS sets the number of cases and prints the
 * seed first; PROPERTY_SEED repeats a run. Without them, fast-check's report of a failure names the seed.
 */
export const itHolds = <T>(
  name: string,
  arbitrary: fc.Arbitrary<T>,
  holds: (value: T) => unknown,
  { cases: usual = 100, batch = 1 }: PropertyOptions = {},
): void => {
  const long = wholeNumber('PROPERTY_RUNS', 1);
  const cases = long ?? usual;
  const seed = wholeNumber('PROPERTY_SEED', -(2 ** 31)) ?? Math.floor(Math.random() * 2 ** 31);
  const test = async (): Promise<void> => {
    if (long !== undefined) process.stderr.write(`${name}: ${cases} cases, PROPERTY_SEED=${seed}\n`);
    const progress = createProgress(name, cases, long !== undefined);
    let done = 0;
    const property = fc.asyncProperty(arbitrary, async (value) => {
      await holds(value);
      done += batch;
      progress(done);
    });
    await fc.assert(property, { seed, numRuns: Math.ceil(cases / batch) });
  };
  it(name, test, Math.max(patience, cases * patiencePerCase));
};
