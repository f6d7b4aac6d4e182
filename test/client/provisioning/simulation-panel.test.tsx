import { fireEvent, screen, within } from '@testing-library/react';
import type { SimulationPanel_SimulationQuery } from '../../../client/src/gql/graphql.js';
import { openPortal } from '../support/portal.js';
import { daysFromNow } from '../support/samples.js';

type Simulation = SimulationPanel_SimulationQuery['simulation'];
type Run = NonNullable<Simulation['run']>;

const run = (given: Partial<Run> = {}): Run => ({
  id: 'run',
  state: 'DONE',
  users: 20,
  phase: null,
  done: 0,
  total: 0,
  failed: 0,
  problem: null,
  startedAt: daysFromNow(-1),
  startedBy: 'ada@example.com',
  endedAt: daysFromNow(-1),
  ...given,
});

const open = (simulation: Simulation, more: object = {}) =>
  openPortal('/admin/identity/user-provisioning/guide', {
    answers: {
      GuidePage_setup: {
        provisioning: {
          provider: 'OKTA',
          targetUrl: 'https://rollcall.example/scim/v2',
          userCount: 0,
          groupCount: 0,
          setupSteps: [],
        },
      },
      SimulationPanel_simulation: { simulation },
      ...more,
    },
  });

const panel = async () => within(await screen.findByRole('region', { name: 'Try without Okta' }));

describe('trying without Okta', () => {
  it('offers to start, and nothing to remove where there is nothing', async () => {
    await open({ userCount: 0, groupCount: 0, run: null });
    const region = await panel();
    expect(await region.findByRole('button', { name: 'Start the simulator' })).toBeTruthy();
    expect(region.queryByRole('button', { name: 'Remove everything simulated' })).toBeNull();
  });

  it('shows what a run does, and stops it', async () => {
    const state = { state: 'RUNNING', phase: 'Push groups', done: 3, total: 8, endedAt: null } as const;
    await open({ userCount: 20, groupCount: 3, run: run({ ...state, failed: 1, problem: 'Unable to push.' }) });
    const region = await panel();
    expect(await region.findByText('Running')).toBeTruthy();
    expect(region.getByText(/3 of 8/)).toBeTruthy();
    expect(region.getByText('20 users and 3 groups')).toBeTruthy();
    expect(region.getByText('Unable to push.')).toBeTruthy();
    expect(region.getByRole('button', { name: 'Stop' })).toBeTruthy();
    expect(region.queryByRole('button', { name: 'Remove everything simulated' })).toBeNull();
  });

  it('removes in as many calls as it takes and adds the numbers up', async () => {
    const parts = [
      { users: 50, groups: 8, kept: 0, finished: false },
      { users: 12, groups: 0, kept: 1, finished: true },
    ];
    const remove = () => ({ removeSimulation: parts.shift() });
    const more = Object.fromEntries([['RemoveSimulationDialog_remove', remove]]);
    await open({ userCount: 63, groupCount: 8, run: run() }, more);
    const region = await panel();
    fireEvent.click(await region.findByRole('button', { name: 'Remove everything simulated' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText(/^Removed: 62 users and 8 groups\. 1 stays as a local one/)).toBeTruthy();
  });
});
