import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { format } from 'node:util';
import { jest } from '@jest/globals';
import { failOnLeaks, watch } from '../canaries.js';

let noise: string[] = [];
let expected = false;

/** For a test that provokes `console.error`: it does not fail, and the answer is the list that fills as they come. */
export const expectConsoleErrors = (): readonly string[] => {
  expected = true;
  return noise;
};

const noteRejection = (reason: unknown): void => void noise.push(`unhandled rejection: ${format(reason)}`);

beforeAll(() => void process.on('unhandledRejection', noteRejection));

afterAll(() => void process.off('unhandledRejection', noteRejection));

beforeEach(() => {
  noise = [];
  expected = false;
  jest.spyOn(console, 'error').mockImplementation((...what) => void noise.push(format(...what)));
});

/** Noise fails the test that made it. A rejection counts as unhandled one turn of the event loop later. */
afterEach(async () => {
  await turnOfTheLoop();
  for (const line of noise) watch('The console', line);
  failOnLeaks();
  if (!expected && noise.length > 0) throw new Error(`This test made noise:\n${noise.join('\n')}`);
});
