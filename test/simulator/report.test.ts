import { expect, it } from '@jest/globals';
import { DirectoryModel } from '../../server/simulator/check/model.js';
import { reportLines } from '../../server/simulator/report.js';
import type { Summary } from '../../server/simulator/summary.js';
import { isClean, problemsOf } from '../../server/simulator/summary.js';

const summaryOf = (values: Partial<Summary> = {}): Summary => ({
  connected: true,
  outcomes: { created: 2 },
  failures: [],
  retried: 0,
  rateLimited: 0,
  calls: 9,
  seconds: 1,
  verification: { differences: [], unsettled: [], others: { users: 0, groups: 0 } },
  model: new DirectoryModel(),
  ...values,
});

const text = (values: Partial<Summary>) => reportLines(summaryOf(values)).join('\n');

it('ends well when no task failed and nothing differs', () => {
  expect(text({})).toMatch(/created\s+2[\s\S]*no difference\.\nAll in order\./);
});

it.each<Partial<Summary>>([
  { connected: false },
  { failures: ['x'] },
  { verification: undefined },
  { verification: { differences: ['x'], unsettled: [], others: { users: 0, groups: 0 } } },
  { verification: { differences: [], unsettled: ['x'], others: { users: 0, groups: 0 } } },
])('is not in order with %j', (values) => {
  expect(isClean(summaryOf(values))).toBe(false);
});

it('says where to get a token when the server refused it', () => {
  expect(text({ connected: false, failures: ['Error authenticating: Unauthorized. …'] })).toContain(
    'Generate one in the portal',
  );
});

it('says how to start the server when nothing answers', () => {
  expect(text({ connected: false, failures: ['Error authenticating: Connection refused'] })).toContain('npm start');
});

it('counts what it does not list', () => {
  expect(text({ failures: Array.from({ length: 25 }, () => 'failed') })).toContain('… and 5 more');
});

describe('what a server is told of the problems', () => {
  it('ends with what was found when the directory was read back', () => {
    const verification = { differences: ['User a (1) is missing'], unsettled: [], others: { users: 0, groups: 0 } };
    expect(problemsOf(summaryOf({ failures: ['Unable to push.'], verification }))).toEqual([
      'Unable to push.',
      'User a (1) is missing',
    ]);
  });

  it('is the failed tasks alone where nothing was read back', () => {
    expect(problemsOf(summaryOf({ failures: ['Unable to push.'], verification: undefined }))).toEqual([
      'Unable to push.',
    ]);
  });
});
