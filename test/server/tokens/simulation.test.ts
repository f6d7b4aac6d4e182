import { jest } from '@jest/globals';
import { digestSecret, generateSecret } from '../../../server/kernel/access/secrets.js';
import { simulatedConnection } from '../../../server/modules/connections/index.js';
import { until } from '../../support/apps/invitation-app.js';
import {
  type BuiltAdministrator,
  buildLocalUser,
  buildScimUser,
  buildToken,
  oktaUser,
  signInAdministrator,
  unique,
} from '../../support/builders.js';
import { type Api, apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { patchOf } from '../../support/patch-of.js';
import { scimOf } from '../../support/scim-client.js';

/** A run plays Okta for as long as the machine takes. */
jest.setTimeout(180_000);

let app: TestApp;
let administrator: BuiltAdministrator;
let api: Api;
beforeAll(async () => {
  app = await makeTestApp();
  administrator = await signInAdministrator(app);
  api = apiOf(app, administrator);
});
afterAll(() => app.close());

interface Simulation {
  userCount: number;
  groupCount: number;
  run: { state: string; failed: number; problem: string | null; startedBy: string; endedAt: string | null } | null;
}

const look = async (): Promise<Simulation> =>
  (
    await api.run<{ simulation: Simulation }>(
      '{ simulation { userCount groupCount run { state failed problem startedBy endedAt } } }',
    )
  ).simulation;

const start = (users = 20) => api.send('mutation ($users: Int!) { startSimulation(users: $users) { id } }', { users });

const ended = async (): Promise<Simulation> => {
  for (;;) {
    const simulation = await look();
    if (simulation.run?.endedAt) return simulation;
  }
};

interface Removal {
  users: number;
  groups: number;
  kept: number;
  finished: boolean;
}

const removeAll = async (): Promise<Removal> => {
  const sum = { users: 0, groups: 0, kept: 0, finished: false };
  while (!sum.finished) {
    const { removeSimulation: part } = await api.run<{ removeSimulation: Removal }>(
      'mutation { removeSimulation { users groups kept finished } }',
    );
    sum.users += part.users;
    sum.groups += part.groups;
    sum.kept += part.kept;
    sum.finished = part.finished;
  }
  return sum;
};

const count = async (statement: string, values: unknown[] = []): Promise<number> =>
  Number((await app.database.query(`select count(*) as n from ${statement}`, values)).rows[0].n);

const simulatedTokens = (which = '') =>
  count(`scim_tokens t join identity_provider_connections c on c.id = t.connection_id where c.kind <> 'OKTA' ${which}`);

describe('a run to its end', () => {
  let before: unknown;
  let simulation: Simulation;
  const judged = `{ provisioning { userCount groupCount tokens { id } health { state requests }
    setupSteps { kind state verifiedAt } lastRequest { id } } identityProviders { kind } }`;

  beforeAll(async () => {
    await buildToken(app, { by: administrator });
    before = await api.run(judged);
    await start();
    simulation = await ended();
  });

  it('fails no task and says who started it', () => {
    expect(simulation.run).toMatchObject({ state: 'DONE', failed: 0, problem: null, startedBy: administrator.email });
  });

  it('brings users and groups that are all marked', async () => {
    const { users, groups } = await api.run<{ users: { totalCount: number }; groups: { totalCount: number } }>(
      '{ users(filter: { source: SIMULATED }) { totalCount } groups(filter: { source: SIMULATED }) { totalCount } }',
    );
    expect([users.totalCount, groups.totalCount]).toEqual([simulation.userCount, simulation.groupCount]);
    expect(simulation.userCount).toBeGreaterThanOrEqual(20);
    expect(simulation.groupCount).toBeGreaterThan(0);
  });

  it('came through the SCIM endpoint and is marked in the log', async () => {
    const { exchanges } = await api.run<{ exchanges: { nodes: { simulated: boolean }[] } }>(
      '{ exchanges(first: 20) { nodes { simulated } } }',
    );
    expect(exchanges.nodes.length).toBe(20);
    expect(exchanges.nodes.every(({ simulated }) => simulated)).toBe(true);
  });

  it('changes nothing of what is judged of Okta', async () => {
    expect(await api.run(judged)).toEqual(before);
  });

  it('leaves no token behind', async () => {
    expect(await simulatedTokens()).toBe(0);
  });

  it('invites nobody, not even by hand', async () => {
    const { users } = await api.run<{ users: { nodes: { id: string }[] } }>(
      '{ users(filter: { source: SIMULATED, status: ACTIVE }, first: 1) { nodes { id } } }',
    );
    const invite = 'mutation ($ids: [ID!]) { inviteUsers(input: { ids: $ids }) { invited reason } }';
    const { inviteUsers } = await api.run<{ inviteUsers: { invited: boolean; reason: string }[] }>(invite, {
      ids: users.nodes.map(({ id }) => id),
    });
    expect(inviteUsers).toEqual([
      { invited: false, reason: expect.stringContaining('invented by the Okta simulator') },
    ]);
    expect(await count('invitations')).toBe(0);
  });

  it('is removed whole, with numbers, and what others made stays', async () => {
    const { secret } = await buildToken(app, { by: administrator });
    await buildScimUser(app, secret);
    await buildLocalUser(app, {}, administrator);
    const others = await count("users where source <> 'SIMULATED'");
    const { userCount, groupCount } = await look();
    expect(await removeAll()).toEqual({ users: userCount, groups: groupCount, kept: 0, finished: true });
    expect([await count("users where source <> 'SIMULATED'"), await count('users')]).toEqual([others, others]);
    expect(await look()).toMatchObject({ userCount: 0, groupCount: 0 });
    expect(await count("groups where source = 'SIMULATED'")).toBe(0);
  });

  it('is removed once more without harm', async () => {
    expect(await removeAll()).toEqual({ users: 0, groups: 0, kept: 0, finished: true });
  });

  it('is in the trail from its start to its removal', async () => {
    const { rows } = await app.database.query(
      "select action, actor_label from audit_records where target_kind = 'SIMULATION' order by id",
    );
    expect(rows).toEqual([
      { action: 'simulation.started', actor_label: administrator.email },
      { action: 'simulation.ended', actor_label: 'Rollcall' },
      { action: 'simulation.removed', actor_label: administrator.email },
    ]);
  });
});

describe('a run under way', () => {
  it('is the only one, cannot be removed, and ends when it is stopped', async () => {
    await start(500);
    expect(await api.codeOf('mutation { startSimulation(users: 20) { id } }')).toBe('CONFLICT');
    expect(await api.codeOf('mutation { removeSimulation { finished } }')).toBe('CONFLICT');
    await api.run('mutation { stopSimulation { state } }');
    expect(await look()).toMatchObject({ run: { state: 'STOPPED' } });
    expect(await simulatedTokens("and status = 'ACTIVE'")).toBe(0);
    expect(await api.codeOf('mutation { stopSimulation { id } }')).toBe('CONFLICT');
  });

  it('takes its token with it, and looks to nobody like a lost one of Okta’s', async () => {
    while ((await simulatedTokens()) > 0) await look();
    expect(await count("provisioning_exchanges where cause = 'token.unknown'")).toBe(0);
  });

  it('has no more than 500 people and no fewer than one', async () => {
    const { errors } = await start(501);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'users' });
    expect((await start(0)).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'users' });
  });
});

describe('what somebody else has a part in', () => {
  const sole = '00000000-0000-7000-8000-000000000001';

  it('stays as a local user when a person created it', async () => {
    const { id } = await buildLocalUser(app, {}, administrator);
    await app.database.query("update users set connection_id = $2, source = 'SIMULATED' where id = $1", [id, sole]);
    expect(await removeAll()).toMatchObject({ kept: 1 });
    const { user } = await api.run<{ user: unknown }>('query ($id: ID!) { user(id: $id) { source } }', { id });
    expect(user).toEqual({ source: 'LOCAL' });
  });

  it('stays when a real token wrote it since', async () => {
    const { secret } = await buildToken(app, { by: administrator });
    const { id } = await buildScimUser(app, secret);
    await app.database.query("update users set connection_id = $2, source = 'SIMULATED' where id = $1", [id, sole]);
    expect(await removeAll()).toMatchObject({ kept: 1 });
    expect(await count("users where id = $1 and source = 'LOCAL'", [id])).toBe(1);
  });
});

describe('a token of the simulator', () => {
  const openToken = async (): Promise<string> => {
    const secret = generateSecret('scim');
    const { id, kind, name } = simulatedConnection;
    await app.database.query(
      'insert into identity_provider_connections (id, kind, name, created_at) values ($1, $2, $3, now()) on conflict do nothing',
      [id, kind, name],
    );
    await app.database.query(
      `insert into scim_tokens (id, connection_id, name, digest, hint, status, created_at, valid_from)
        values (gen_random_uuid(), $1, 'Simulator', $2, 'hint', 'ACTIVE', now(), now())`,
      [id, digestSecret(secret)],
    );
    return secret;
  };
  const patch = (value: object) => patchOf({ op: 'replace', value });

  it('changes no local user', async () => {
    const scim = scimOf(app, await openToken());
    const { id, userName } = await buildLocalUser(app);
    const answers = [
      await scim.put(`/Users/${id}`, oktaUser({ userName })),
      await scim.patch(`/Users/${id}`, patch({ active: false })),
      await scim.delete(`/Users/${id}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('changes no local group', async () => {
    const scim = scimOf(app, await openToken());
    const create = 'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id } } }';
    const { createGroup } = await api.run<{ createGroup: { group: { id: string } } }>(create, {
      input: { attributes: { displayName: unique('local') } },
    });
    const path = `/Groups/${createGroup.group.id}`;
    const answers = [await scim.patch(path, patch({ displayName: unique('taken') })), await scim.delete(path)];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });

  it('mends nothing that Okta has got wrong', async () => {
    await fetch(`${app.url}/scim/Users`);
    const question = `{
      exchanges(filter: { cause: "path.missing-version" }) { nodes { id resolvedById } }
      exchangeCauses { cause resolved }
      simulated: exchanges(first: 1) { nodes { simulated path } }
    }`;
    interface Answer {
      exchanges: { nodes: { id: string; resolvedById: string | null }[] };
      exchangeCauses: { cause: string; resolved: boolean }[];
      simulated: { nodes: { simulated: boolean; path: string }[] };
    }
    await until(
      () => api.run<Answer>(question),
      ({ exchanges }) => exchanges.nodes.length > 0,
    );
    const success = await scimOf(app, await openToken()).get('/Groups?count=1');
    const answer = await until(
      () => api.run<Answer>(question),
      ({ simulated }) => simulated.nodes[0]?.simulated === true && simulated.nodes[0].path === '/Groups',
    );
    expect(success.status).toBe(200);
    expect(answer.exchanges.nodes).toMatchObject([{ resolvedById: null }]);
    expect(answer.exchangeCauses).toContainEqual(
      expect.objectContaining({ cause: 'path.missing-version', resolved: false }),
    );
  });
});
