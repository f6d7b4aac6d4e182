import { screen, within } from '@testing-library/react';
import type { GuidePage_SetupQuery } from '../../../client/src/gql/graphql.js';
import { openPortal } from '../support/portal.js';
import { daysFromNow } from '../support/samples.js';

type Provisioning = GuidePage_SetupQuery['provisioning'];
type Step = Provisioning['setupSteps'][number];

const kinds = ['TOKEN', 'APP', 'TEST', 'ACTIONS', 'ASSIGN', 'PUSH'] as const;

const answers = (change: Partial<Record<Step['kind'], Partial<Step>>> = {}, given: Partial<Provisioning> = {}) => ({
  SimulationPanel_simulation: { simulation: { userCount: 0, groupCount: 0, run: null } },
  GuidePage_setup: {
    provisioning: {
      provider: 'OKTA',
      targetUrl: 'https://rollcall.example/scim/v2',
      userCount: 20,
      groupCount: 1,
      setupSteps: kinds.map((kind) => ({
        kind,
        state: 'NOT_STARTED',
        verifiedAt: null,
        problem: null,
        parts: [],
        ...change[kind],
      })),
      ...given,
    },
  },
});

const page = '/admin/identity/user-provisioning/guide';
const step = async (name: RegExp) => within(await screen.findByRole('listitem', { name }));
const verified = { state: 'VERIFIED', verifiedAt: daysFromNow(-1) } as const;
const problem = (cause: string) => ({ cause, at: daysFromNow(-1), shortId: 'A1B2C', detail: 'No.', tokenName: null });

describe('the set-up guide', () => {
  it('shows each step with its state', async () => {
    await openPortal(page, { answers: answers({ TOKEN: verified, TEST: { state: 'WAITING' } }) });
    expect((await step(/Generate a token/)).getByText('Verified')).toBeTruthy();
    expect((await step(/Connect and test/)).getByText('Waiting')).toBeTruthy();
    expect((await step(/Push a group/)).getByText('To do')).toBeTruthy();
    expect(screen.getByText('1 of 6 steps verified')).toBeTruthy();
  });

  it.each([
    ['token.unknown', /is not known/],
    ['token.inactive', /is set to inactive/],
    ['token.expired', /has expired/],
    ['token.address', /an address that is not allowed/],
    ['token.malformed', /is not complete/],
    ['token.none-usable', /No token is active/],
    ['bearer.doubled', /there twice/],
    ['bearer.quoted', /is in quotation marks/],
    ['bearer.blank-inside', /a blank inside/],
    ['bearer.no-scheme', /is missing before the token/],
    ['path.doubled-base', /in the address twice/],
    ['path.resource', /ends in \/Users/],
    ['user.taken', /user name is taken/],
    ['something.new', /something\.new/],
  ])('names the cause %s', async (cause, words) => {
    await openPortal(page, { answers: answers({ TEST: { state: 'PROBLEM', problem: problem(cause) } }) });
    const test = await step(/Connect and test/);
    expect(test.getByText(words)).toBeTruthy();
    expect(test.getByText('Log ID A1B2C')).toBeTruthy();
  });

  it('warns at the step that needs the address when Okta cannot reach it', async () => {
    await openPortal(page, { answers: answers({}, { targetUrl: 'http://localhost:4000/scim/v2' }) });
    expect((await step(/Connect and test/)).getByText('Okta cannot reach this address')).toBeTruthy();
  });

  it('says that password synchronisation has no effect', async () => {
    await openPortal(page, { answers: answers() });
    expect((await step(/To App/)).getByText(/Passwords are accepted and have no effect/)).toBeTruthy();
  });

  it('ends with what has come and what comes next', async () => {
    const all = Object.fromEntries(kinds.map((kind) => [kind, verified]));
    await openPortal(page, { answers: answers(all) });
    expect(await screen.findByText(/20 users and 1 group have come from Okta/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See the users' }).getAttribute('href')).toBe('/users');
  });

  it('gives the labels of Okta with their gloss in French', async () => {
    await openPortal(page, { answers: answers(), locale: 'fr' });
    expect(
      (await step(/Connecter et tester/)).getByText(/Test API Credentials.*\(Tester les identifiants API\)/),
    ).toBeTruthy();
  });
});
