import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { format } from 'node:util';
import { jest } from '@jest/globals';
import { failOnLeaks, watch } from '../canaries.js';

let noise: string[] = [];
let expected = false;

/** Allows `console.error` in the running test; returns the list to which its lines are added. */
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

/** Fails a test that made noise. Node reports a rejection as unhandled one turn of the event loop later. */
afterEach(async () => {
  await turnOfTheLoop();
  for (const line of noise) watch('The console', line);
  failOnLeaks();
  if (!expected && noise.length > 0) throw new Error(`This test made noise:\n${noise.join('\n')}`);
});
