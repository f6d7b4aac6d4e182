import { randomUUID } from 'node:crypto';
import { simulatedConnection } from '../../server/modules/connections/index.js';
import { buildToken, signInAdministrator } from './builders.js';
import { type Api, apiOf } from './graphql-client.js';
import type { TestApp } from './make-test-app.js';
import { patchOf } from './patch-of.js';
import { type ScimAnswer, type ScimEndpoint, scimOf } from './scim-client.js';

/** The rows that one race is about: a group, whose members are mostly a user and another group. */
interface Fixture {
  n: number;
  user: string;
  other: string;
  localUser: string;
  group: string;
  nested: string;
  localGroup: string;
}

export interface RaceTrack {
  app: TestApp;
  administrator: Api;
  /** The endpoint of Okta's connection, and that of the simulator's. */
  okta: ScimEndpoint;
  simulator: ScimEndpoint;
}

type Act = (scim: ScimEndpoint, fixture: Fixture, track: RaceTrack) => Promise<Pick<ScimAnswer, 'status'>>;

const patch = (scim: ScimEndpoint, id: string, ...operations: unknown[]) =>
  scim.patch(`/Groups/${id}`, patchOf(...operations));

const members = (...ids: string[]) => ids.map((value) => ({ value }));

const removal = 'mutation { removeSimulation { finished } }';

/** Everything that changes a counter which is kept beside the rows that it counts. */
export const acts: Readonly<Record<string, Act>> = {
  'DELETE of the user': (scim, { user }) => scim.delete(`/Users/${user}`),
  'DELETE of the group': (scim, { group }) => scim.delete(`/Groups/${group}`),
  'DELETE of the nested group': (scim, { nested }) => scim.delete(`/Groups/${nested}`),
  'PATCH that adds the user': (scim, { group, user }) =>
    patch(scim, group, { op: 'add', path: 'members', value: members(user) }),
  'PATCH that removes the user by its path': (scim, { group, user }) =>
    patch(scim, group, { op: 'remove', path: `members[value eq "${user}"]` }),
  'PATCH that removes both by a list': (scim, { group, user, nested }) =>
    patch(scim, group, { op: 'remove', path: 'members', value: members(user, nested) }),
  'PATCH that removes by a filter': (scim, { group }) =>
    patch(scim, group, { op: 'remove', path: 'members[display co "racer"]' }),
  'PATCH that replaces the members': (scim, { group, other, nested }) =>
    patch(scim, group, { op: 'replace', path: 'members', value: members(other, nested) }),
  'PUT of two members': (scim, { group, user, other }) =>
    scim.put(`/Groups/${group}`, { displayName: `race ${group}`, members: members(user, other) }),
  'PATCH that adds the nested group': (scim, { group, nested }) =>
    patch(scim, group, { op: 'add', path: 'members', value: members(nested) }),
  'PATCH that removes the nested group': (scim, { group, nested }) =>
    patch(scim, group, { op: 'remove', path: `members[value eq "${nested}"]` }),
  'PUT that links a local user': (scim, { localUser }) =>
    scim.put(`/Users/${localUser}`, { userName: `racer ${localUser}` }),
  'PUT that links a local group': (scim, { localGroup, user }) =>
    scim.put(`/Groups/${localGroup}`, { displayName: `race ${localGroup}`, members: members(user) }),
  'POST of a user': (scim, { localUser }) => scim.post('/Users', { userName: `new ${localUser}` }),
  'POST of a group': (scim, { localGroup, user, nested }) =>
    scim.post('/Groups', { displayName: `new ${localGroup}`, members: members(user, nested) }),
  // One call removes fifty, so that two are enough for all the races of a pair.
  'removal of the simulation': async (_scim, { n }, { administrator }) => {
    const { errors } = n < 2 ? await administrator.send(removal) : {};
    return { status: errors ? 500 : 200 };
  },
};

const removesSimulation = 'removal of the simulation';

export type Pair = readonly [string, string];

/** Every pair of acts, including pairs of an act with itself. */
export const pairs: readonly Pair[] = Object.keys(acts).flatMap((one, index) =>
  Object.keys(acts)
    .slice(index)
    .map((other): Pair => [one, other]),
);

/** Signs in, and makes a token of each of the two connections; the simulator's outlives the removals. */
export const openTrack = async (app: TestApp): Promise<RaceTrack> => {
  const administrator = await signInAdministrator(app);
  const okta = await buildToken(app, { by: administrator });
  const { id, kind, name } = simulatedConnection;
  const { database } = app;
  await database.query('insert into identity_provider_connections values ($1, $2, $3, now())', [id, kind, name]);
  const simulator = await buildToken(app, { by: administrator });
  await database.query('update scim_tokens set connection_id = $1 where id = $2', [id, simulator.id]);
  return {
    app,
    administrator: apiOf(app, administrator),
    okta: scimOf(app, okta.secret),
    simulator: scimOf(app, simulator.secret),
  };
};

/** Tokens of the simulator stay for some seconds after a run, and the removal with them. */
const endRun = `insert into simulation_runs (id, state, users, started_at, seen_at, ended_at)
  values ('ffffffff-ffff-7fff-bfff-ffffffffffff', 'DONE', 1, $1, $1, $1)
  on conflict (id) do update set ended_at = $1`;

const insertRows = `with fixtures as (
    select * from json_to_recordset($1::json) as f
      (n int, "user" uuid, other uuid, "localUser" uuid, "group" uuid, nested uuid, "localGroup" uuid)),
  people as (
    select f."user" as id, $2::uuid as connection from fixtures f
    union all select f.other, $2 from fixtures f union all select f."localUser", null from fixtures f),
  bodies as (
    select f."group" as id, $2::uuid as connection, f.n % 4 <> 0 as with_user, f.n % 3 <> 0 as with_nested
      from fixtures f
    union all select f.nested, $2, false, false from fixtures f
    union all select f."localGroup", null, false, false from fixtures f),
  users_in as (
    insert into users (id, connection_id, source, user_name_key, display_name_key, active, emails_key, search_key,
        attributes, attributes_key, version, created_at, updated_at)
      select id, connection, $3, 'racer ' || id, 'racer', true, '{}', '',
        json_build_object('userName', 'racer ' || id, 'displayName', 'racer'),
        json_build_object('userName', 'racer ' || id, 'displayName', 'racer'), 1, now(), now() from people),
  groups_in as (
    insert into groups (id, connection_id, source, display_name_key, attributes, attributes_key, member_count, version,
        created_at, updated_at)
      select id, connection, $3, 'race ' || id, json_build_object('displayName', 'race ' || id),
        json_build_object('displayName', 'race ' || id), with_user::int + with_nested::int, 1, now(), now() from bodies),
  members_in as (
    insert into group_members (group_id, user_id)
      select b.id, f."user" from bodies b join fixtures f on f."group" = b.id where b.with_user),
  nested_in as (
    insert into group_member_groups (group_id, member_group_id)
      select b.id, f.nested from bodies b join fixtures f on f."group" = b.id where b.with_nested),
  audited as (
    insert into audit_records (id, at, action, actor_kind, connection_id, request_id, target_kind, target_id)
      select gen_random_uuid(), now(), 'user.created', 'scimToken', connection, 'race', 'USER', id from people
      union all
      select gen_random_uuid(), now(), 'group.created', 'scimToken', connection, 'race', 'GROUP', id from bodies)
  insert into resource_counts as c (kind, connection, shard, total)
    select 'USER', coalesce(connection::text, 'local'), 0, count(*) from people group by connection
    union all select 'GROUP', coalesce(connection::text, 'local'), 0, count(*) from bodies group by connection
    on conflict (kind, connection, shard) do update set total = c.total + excluded.total`;

const prepare = async ({ app }: RaceTrack, races: number, simulated: boolean): Promise<Fixture[]> => {
  const fixtures = Array.from({ length: races }, (_, n) => ({
    n,
    user: randomUUID(),
    other: randomUUID(),
    localUser: randomUUID(),
    group: randomUUID(),
    nested: randomUUID(),
    localGroup: randomUUID(),
  }));
  const { rows } = await app.database.query("select id from identity_provider_connections where kind = 'OKTA'");
  const connectionId = simulated ? simulatedConnection.id : rows[0].id;
  const source = simulated ? 'SIMULATED' : 'SCIM_OKTA';
  await app.database.query(insertRows, [JSON.stringify(fixtures), connectionId, source]);
  if (simulated) await app.database.query(endRun, [app.clock.now()]);
  return fixtures;
};

/** Races two acts against each other several times at once, and returns the status of each. */
export const race = async (track: RaceTrack, [one, other]: Pair, races: number): Promise<number[]> => {
  const simulated = one === removesSimulation || other === removesSimulation;
  const scim = simulated ? track.simulator : track.okta;
  const fixtures = await prepare(track, races, simulated);
  const answers = await Promise.all(
    fixtures.flatMap((fixture) => [one, other].map((name) => (acts[name] as Act)(scim, fixture, track))),
  );
  return answers.map(({ status }) => status);
};

const wrongGroups = `select g.id, g.member_count as counted, m.members + n.groups as rows from groups g,
    lateral (select count(*) as members from group_members where group_id = g.id) m,
    lateral (select count(*) as groups from group_member_groups where group_id = g.id) n
  where g.member_count <> m.members + n.groups`;

const wrongTotals = `with resources as (
    select 'USER' as kind, coalesce(connection_id::text, 'local') as connection from users
    union all select 'GROUP', coalesce(connection_id::text, 'local') from groups),
  there as (select kind, connection, count(*) as n from resources group by 1, 2),
  counted as (select kind, connection, sum(total) as n from resource_counts group by 1, 2)
  select * from there full join counted using (kind, connection) where coalesce(there.n, 0) <> coalesce(counted.n, 0)`;

/** The counters that differ from what they count. */
export const wrongCounters = async ({ database }: TestApp): Promise<unknown[]> => [
  ...(await database.query(wrongGroups)).rows,
  ...(await database.query(wrongTotals)).rows,
];
