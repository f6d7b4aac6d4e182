import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JournalEntry, SimulationOptions, Summary } from '../../server/simulator/index.js';
import { createScimClient, defaultOptions, isClean, runSimulation, verify } from '../../server/simulator/index.js';
import { buildToken } from '../support/builders.js';
import type { TestApp } from '../support/make-test-app.js';
import { makeTestApp } from '../support/make-test-app.js';
import { patchOf } from '../support/patch-of.js';
import { scimOf } from '../support/scim-client.js';

let app: TestApp;
let token: string;

beforeAll(async () => {
  app = await makeTestApp();
  token = (await buildToken(app)).secret;
});

afterAll(() => app.close());

const options = (given: Partial<SimulationOptions>): SimulationOptions => ({
  ...defaultOptions,
  url: `${app.url}/scim/v2`,
  token,
  users: 30,
  groups: 5,
  ...given,
});

/** Selects what helps to understand a run that was not clean. */
const problems = ({ failures, verification }: Summary) => ({ failures, ...verification, others: undefined });

const none = { failures: [], differences: [], unsettled: [], others: undefined };

describe('a whole run against the server', () => {
  it.each<Partial<SimulationOptions>>([
    { app: 'test-app', assign: 'everyone', seed: 101 },
    { app: 'test-app', assign: 'groups', seed: 102, concurrency: 4 },
    { app: 'wizard', assign: 'everyone', seed: 103, concurrency: 4 },
    { app: 'wizard', assign: 'people', seed: 104 },
    { app: 'entra', assign: 'everyone', seed: 105, users: 120, concurrency: 4 },
    { app: 'entra', assign: 'groups', seed: 106 },
  ])('fails no task and leaves no difference with %j', async (given) => {
    const summary = await runSimulation(options(given));
    expect(problems(summary)).toEqual(none);
    expect(isClean(summary)).toBe(true);
  });

  it.each<Partial<SimulationOptions>>([
    { app: 'test-app', seed: 110 },
    { app: 'wizard', seed: 111 },
    { app: 'entra', seed: 112 },
  ])('links everything it finds when it is played again with %j', async (given) => {
    await runSimulation(options(given));
    const { outcomes, ...again } = await runSimulation(options(given));
    expect(problems({ outcomes, ...again })).toEqual(none);
    expect(outcomes).toMatchObject({ linked: 30, 'group linked': 5 });
    expect(outcomes.created).toBeUndefined();
  });

  it('keeps the first synchronisation on request', async () => {
    const { outcomes } = await runSimulation(options({ seed: 120, users: 5, groups: 1, keep: true }));
    expect(Object.keys(outcomes).filter((outcome) => /updated|deactivated|renamed/.test(outcome))).toEqual([]);
  });

  it('journals every acknowledged write', async () => {
    const journal: JournalEntry[] = [];
    const given = options({ seed: 130, users: 10, groups: 0, keep: true });
    const { model } = await runSimulation(given, { journal: (entry) => journal.push(entry) });
    const written = new Set(journal.map(({ received }) => received?.id));
    expect(written).toEqual(new Set([...model.users.values()].map(({ id }) => id)));
    expect(journal.map(({ sequence }) => sequence)).toEqual(journal.map((_, index) => index + 1));
  });

  it('notices what changes behind its back', async () => {
    const given = options({ seed: 140, users: 3, groups: 0, keep: true });
    const { model } = await runSimulation(given);
    const [user] = [...model.users.values()];
    await scimOf(app, token).patch(`/Users/${user?.id}`, patchOf({ op: 'replace', path: 'title', value: 'Astronaut' }));
    const client = createScimClient(given);
    const { differences } = await verify(model, client);
    client.close();
    expect(differences).toEqual([expect.stringContaining('is "Astronaut"')]);
  });
});

it('stops at the credentials when the token is refused', async () => {
  const summary = await runSimulation(options({ token: 'rollcall_scim_wrong' }));
  expect(summary).toMatchObject({ connected: false, calls: 1, verification: undefined });
  expect(summary.failures[0]).toMatch(/^Error authenticating: Unauthorized\. Errors reported by remote server: /);
});
