import { Role } from '../../../server/kernel/roles.js';
import { enrolApp } from '../../support/authenticator-app.js';
import { signInAdministrator } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp();
});
afterEach(() => app.database.query("update sign_in_policy set second_factor = 'NOBODY'"));
afterAll(() => app.close());

const change = 'mutation ($p: SecondFactorPolicy!) { updateSecondFactorPolicy(policy: $p) }';
const viewer = '{ viewer { mustAddFactor permissions } }';
const users = '{ users { totalCount } }';

const buildOwner = async () => {
  const owner = await signInAdministrator(app);
  await enrolApp(app, owner);
  return apiOf(app, owner);
};

const causeOf = async (api: ReturnType<typeof apiOf>, query: string, variables = {}): Promise<unknown> =>
  (await api.send(query, variables)).errors?.[0]?.extensions['cause'];

describe('the policy on second factors', () => {
  it('asks nobody at first', async () => {
    const api = apiOf(app, await signInAdministrator(app));
    expect(await api.run('{ secondFactorPolicy }')).toEqual({ secondFactorPolicy: 'NOBODY' });
    expect(await api.run('{ viewer { mustAddFactor } }')).toEqual({ viewer: { mustAddFactor: false } });
  });

  it('is changed by an owner who has a factor, and written down', async () => {
    const owner = await signInAdministrator(app);
    const api = apiOf(app, owner);
    expect(await causeOf(api, change, { p: 'EVERYONE' })).toBe('policy.own-factor');
    await enrolApp(app, owner);
    await api.run(change, { p: 'EVERYONE' });
    const { rows } = await app.database.query(
      "select changes from audit_records where action = 'signInPolicy.updated' and actor_id = $1",
      [owner.id],
    );
    expect(rows).toEqual([{ changes: [{ path: 'secondFactor', before: 'NOBODY', after: 'EVERYONE' }] }]);
  });

  it('leaves an account without a factor nothing but to add one, from the next request on', async () => {
    const api = apiOf(app, await signInAdministrator(app, { role: Role.AUDITOR }));
    await api.run(users);
    await (await buildOwner()).run(change, { p: 'EVERYONE' });
    expect(await api.run(viewer)).toEqual({ viewer: { mustAddFactor: true, permissions: [] } });
    expect(await causeOf(api, users)).toBe('session.factor-needed');
  });

  it('lets the account go on once it has one', async () => {
    await (await buildOwner()).run(change, { p: 'EVERYONE' });
    const administrator = await signInAdministrator(app, { role: Role.HELP_DESK });
    await enrolApp(app, administrator);
    await apiOf(app, administrator).run(users);
  });

  it.each([
    [Role.OWNER, true],
    [Role.ADMINISTRATOR, true],
    [Role.HELP_DESK, false],
    [Role.AUDITOR, false],
  ])('can ask owners and administrators alone: %s, %s', async (role, asked) => {
    await (await buildOwner()).run(change, { p: 'ADMINISTRATORS' });
    const api = apiOf(app, await signInAdministrator(app, { role }));
    expect(await api.run('{ viewer { mustAddFactor } }')).toEqual({ viewer: { mustAddFactor: asked } });
  });

  it('keeps the last factor from being removed', async () => {
    const api = await buildOwner();
    await api.run(change, { p: 'ADMINISTRATORS' });
    expect(await causeOf(api, 'mutation { removeTotp }')).toBe('second-factor.required');
  });

  it('serves no file to an account that lacks a factor', async () => {
    await (await buildOwner()).run(change, { p: 'EVERYONE' });
    const { cookie = '' } = await signInAdministrator(app);
    const { status } = await fetch(`${app.url}/exports/users.csv`, { headers: { cookie } });
    expect(status).toBe(403);
  });
});
