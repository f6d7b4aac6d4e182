import { format } from 'node:util';
import { jest } from '@jest/globals';

/** Shared with `expectConsoleErrors` through the global object: Jest may load this file once more for a test. */
interface Noise {
  errors: string[];
  expected: boolean;
}

const holder = globalThis as typeof globalThis & { rollcallNoise?: Noise };
const noise: Noise = holder.rollcallNoise ?? { errors: [], expected: false };
holder.rollcallNoise = noise;

const note = (kind: string, ...what: unknown[]): void => {
  noise.errors.push(`${kind}: ${format(...what)}`);
};

const onUnhandledRejection = (reason: unknown): void => note('unhandled rejection', reason);

/** For a test that provokes `console.error`: nothing fails, and the answer is the list that fills as they come. */
export const expectConsoleErrors = (): readonly string[] => {
  noise.expected = true;
  return noise.errors;
};

beforeAll(() => {
  process.on('unhandledRejection', onUnhandledRejection);
});

afterAll(() => {
  process.off('unhandledRejection', onUnhandledRejection);
});

beforeEach(() => {
  noise.errors = [];
  noise.expected = false;
  jest.spyOn(console, 'error').mockImplementation((...what) => note('console.error', ...what));
});

/** Noise fails the test that made it. An unhandled rejection shows one turn of the event loop later. */
afterEach(async () => {
  await new Promise((resolve) => setImmediate(resolve));
  const { errors, expected } = noise;
  if (!expected && errors.length > 0) throw new Error(`This test made noise:\n${errors.join('\n')}`);
});
