import { Role } from '../../../server/kernel/roles.js';
import { app, auditedOf, isSignedIn, signInElsewhere, startAccountApp } from '../../support/apps/account-app.js';
import { buildAdministrator, buildApiKey, signInAdministrator } from '../../support/builders.js';
import { type Api, apiOf, type Caller } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { minutes } from '../../support/test-clock.js';

startAccountApp();

const changeRole = `mutation ($id: ID!, $role: Role!) {
  changeAdministratorRole(id: $id, role: $role) { id role state }
}`;
const deactivate = 'mutation ($id: ID!) { deactivateAdministrator(id: $id) { id state } }';
const reactivate = 'mutation ($id: ID!) { reactivateAdministrator(id: $id) { id state } }';
const remove = 'mutation ($id: ID!) { removeAdministrator(id: $id) }';

const subscribe = (to: TestApp, { cookie = '' }: Caller) =>
  fetch(`${to.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', cookie },
    body: JSON.stringify({ query: 'subscription { liveChanges { subject ids } }' }),
  });

/** Each way in which an administrator may lose the role of an owner, or the way in. */
const losses: readonly (readonly [string, (api: Api, id: string) => Promise<unknown>])[] = [
  ['demoted', (api, id) => api.send(changeRole, { id, role: Role.AUDITOR })],
  ['deactivated', (api, id) => api.send(deactivate, { id })],
  ['removed', (api, id) => api.send(remove, { id })],
];

describe('an administrator', () => {
  it('has the permissions of another role from the next request on', async () => {
    const owner = await signInAdministrator(app);
    const other = await signInAdministrator(app, { role: Role.ADMINISTRATOR });
    await apiOf(app, owner).run(changeRole, { id: other.id, role: Role.AUDITOR });
    const { viewer } = await apiOf(app, other).run<{ viewer: object }>('{ viewer { role } }');
    expect(viewer).toEqual({ role: 'AUDITOR' });
    expect((await auditedOf(other.id)).at(-1)).toBe('administrator.roleChanged');
  });

  it('is signed out everywhere when deactivated, and signs in again when reactivated', async () => {
    const owner = apiOf(app, await signInAdministrator(app));
    const other = await signInAdministrator(app, { role: Role.HELP_DESK });
    expect(await owner.run(deactivate, { id: other.id })).toEqual({
      deactivateAdministrator: { id: other.id, state: 'DEACTIVATED' },
    });
    expect([await isSignedIn(other), await isSignedIn(await signInElsewhere(other.email, other.password))]).toEqual([
      false,
      false,
    ]);
    await owner.run(reactivate, { id: other.id });
    expect([await isSignedIn(other), await isSignedIn(await signInElsewhere(other.email, other.password))]).toEqual([
      false,
      true,
    ]);
  });

  it('is signed out when removed, and no more in the list', async () => {
    const owner = apiOf(app, await signInAdministrator(app));
    const other = await signInAdministrator(app);
    await owner.run(remove, { id: other.id });
    const { administrators } = await owner.run<{ administrators: { id: string }[] }>('{ administrators { id } }');
    expect(administrators.map(({ id }) => id)).not.toContain(other.id);
    expect(await isSignedIn(other)).toBe(false);
    expect(await owner.codeOf(remove, { id: other.id })).toBe('NOT_FOUND');
  });

  it('leaves the API keys and their name behind', async () => {
    const owner = apiOf(app, await signInAdministrator(app));
    const other = await signInAdministrator(app);
    const { id, key } = await buildApiKey(app, { by: other });
    await owner.run(remove, { id: other.id });
    const { apiKeys } = await owner.run<{ apiKeys: { id: string; createdBy: string }[] }>(
      '{ apiKeys { id createdBy } }',
    );
    expect(apiKeys.find((one) => one.id === id)?.createdBy).toBe(other.email);
    expect(await apiOf(app, { key }).run('{ viewer { kind } }')).toEqual({ viewer: { kind: 'API_KEY' } });
  });

  it('cannot be changed after five minutes without the password', async () => {
    const owner = await signInAdministrator(app);
    const other = await buildAdministrator(app);
    app.clock.advance(minutes(6));
    const { errors } = await apiOf(app, owner).send(remove, { id: other.id });
    expect(errors).toMatchObject([{ extensions: { reason: 'reauthenticationRequired' } }]);
  });
});

describe('the live streams', () => {
  it.each(losses)('of an administrator end on every process soon after being %s', async (_, lose) => {
    const beside = await makeTestApp({ beside: app });
    try {
      const owner = apiOf(app, await signInAdministrator(app));
      const other = await signInAdministrator(app);
      const streams = [await subscribe(app, other), await subscribe(beside, other)];
      await lose(owner, other.id);
      const ends = await Promise.all(streams.map((stream) => stream.text()));
      for (const end of ends) expect(end).toMatch(/"UNAUTHENTICATED".*\n\nevent: complete/);
    } finally {
      await beside.close();
    }
  });
});

describe('the last owner', () => {
  it.each(losses)('cannot be %s', async (_, lose) => {
    const apart = await makeTestApp();
    try {
      const owner = await signInAdministrator(apart);
      await buildAdministrator(apart, { role: Role.ADMINISTRATOR });
      expect(await lose(apiOf(apart, owner), owner.id)).toMatchObject({
        errors: [{ extensions: { code: 'CONFLICT', cause: 'administrator.last-owner' } }],
      });
    } finally {
      await apart.close();
    }
  });

  it('is not replaced by an owner who cannot sign in', async () => {
    const apart = await makeTestApp();
    try {
      const owner = await signInAdministrator(apart);
      const [gone, invited] = [await buildAdministrator(apart), await buildAdministrator(apart)];
      await apiOf(apart, owner).run(deactivate, { id: gone.id });
      await apart.database.query('update administrators set invited_at = now() where id = $1', [invited.id]);
      expect(await apiOf(apart, owner).codeOf(changeRole, { id: owner.id, role: Role.AUDITOR })).toBe('CONFLICT');
    } finally {
      await apart.close();
    }
  });

  it.each(losses)('stays when two owners have each other %s at once', async (_, lose) => {
    const apart = await makeTestApp();
    try {
      for (let round = 0; round < 8; round += 1) {
        const [one, other] = [await signInAdministrator(apart), await signInAdministrator(apart)];
        await apart.database.query('delete from administrators where id <> all ($1)', [[one.id, other.id]]);
        await Promise.all([lose(apiOf(apart, one), other.id), lose(apiOf(apart, other), one.id)]);
        const { rows } = await apart.database.query(
          `select 1 from administrators where role = 'OWNER' and deactivated_at is null`,
        );
        expect(rows).toHaveLength(1);
      }
    } finally {
      await apart.close();
    }
  });
});

it('no sign-in that meets a deactivation leaves a session that a reactivation would bring back', async () => {
  const owner = apiOf(app, await signInAdministrator(app));
  const { id, email, password } = await buildAdministrator(app);
  let left = 0;
  for (let round = 0; round < 20; round += 1) {
    const signing = signInElsewhere(email, password);
    await new Promise((resolve) => setTimeout(resolve, round));
    await owner.run(deactivate, { id });
    await signing;
    left += (await app.database.query('delete from sessions where administrator_id = $1', [id])).rowCount ?? 0;
    await owner.run(reactivate, { id });
    await app.database.query('delete from sign_in_brakes');
  }
  expect(left).toBe(0);
});
