import { until } from '../../support/apps/invitation-app.js';
import {
  type BuiltAdministrator,
  buildApiKey,
  buildLocalUser,
  buildScimGroup,
  buildScimUser,
  buildToken,
  signInAdministrator,
  unique,
} from '../../support/builders.js';
import { type Api, apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { patchOf } from '../../support/patch-of.js';
import { scimOf } from '../../support/scim-client.js';

interface Trail {
  auditRecords: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: { id: string; action: string; targetLabel: string | null; actorId: string | null; changes: unknown[] }[];
  };
}

const trail = `query ($filter: AuditFilter, $first: Int, $after: String) {
  auditRecords(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id action targetLabel actorId changes }
  }
}`;

let app: TestApp;
let administrator: BuiltAdministrator;
let api: Api;
let secret: string;
beforeAll(async () => {
  app = await makeTestApp({ jobs: { dueEveryMs: 50 } });
  administrator = await signInAdministrator(app);
  api = apiOf(app, administrator);
  ({ secret } = await buildToken(app, { by: administrator }));
});
afterAll(() => app.close());

const find = async (filter: object, page: object = {}) =>
  (await api.run<Trail>(trail, { filter, ...page })).auditRecords;
const actionsOf = async (filter: object) => (await find(filter)).nodes.map(({ action }) => action);

const download = (path: string, cookie = administrator.cookie, headers = {}) =>
  fetch(`${app.url}${path}`, { headers: { ...(cookie ? { cookie } : {}), ...headers } });

describe('the audit trail', () => {
  it('shows the newest record first, before and after', async () => {
    const { id } = await buildScimUser(app, secret);
    await scimOf(app, secret).patch(`/Users/${id}`, patchOf({ op: 'replace', value: { active: false } }));
    const { nodes, totalCount } = await find({ targetId: id });
    expect(nodes.map(({ action }) => action)).toEqual(['user.deactivated', 'user.created']);
    expect([totalCount, nodes[0]?.changes]).toEqual([2, [{ path: 'active', before: true, after: false }]]);
  });

  it('is narrowed to an attribute, on the page and in the file', async () => {
    const { id } = await buildScimUser(app, secret, { title: 'Clerk' });
    const scim = scimOf(app, secret);
    await scim.patch(`/Users/${id}`, patchOf({ op: 'replace', path: 'title', value: 'Head' }));
    await scim.patch(`/Users/${id}`, patchOf({ op: 'replace', value: { active: false } }));
    expect(await actionsOf({ targetId: id, attribute: 'active' })).toEqual(['user.deactivated', 'user.created']);
    expect(await actionsOf({ targetId: id, attribute: 'title' })).toEqual(['user.updated', 'user.created']);
    expect(await actionsOf({ targetId: id, attribute: 'tit' })).toEqual([]);
    const file = await download(`/exports/audit-trail.json?targetId=${id}&attribute=title`);
    expect(((await file.json()) as { action: string }[]).map(({ action }) => action)).toEqual([
      'user.updated',
      'user.created',
    ]);
  });

  it('finds the pushes of many members by the members alone', async () => {
    const group = await buildScimGroup(app, secret);
    await app.database.query(
      `insert into audit_records (id, at, action, outcome, actor_kind, request_id, target_kind, target_id, changes)
        select gen_random_uuid(), now(), 'group.updated', 'SUCCESS', 'scimToken', 'r', 'GROUP', $1, jsonb_build_array(
          jsonb_build_object('path', 'members', 'removed', '[]'::jsonb,
            'added', (select jsonb_agg(gen_random_uuid()) from generate_series(1, 2000))),
          jsonb_build_object('path', 'displayName', 'before', 'a', 'after', 'b'))`,
      [group.id],
    );
    expect(await actionsOf({ targetId: group.id, attribute: 'members' })).toContain('group.updated');
    expect(await actionsOf({ targetId: group.id, attribute: 'displayName' })).toEqual(['group.created']);
  });

  it('goes on after a cursor without repeating or leaving out a record', async () => {
    await Promise.all([buildLocalUser(app), buildLocalUser(app), buildLocalUser(app)]);
    const all = (await find({ actions: ['user.created'] }, { first: 3 })).nodes;
    const first = await find({ actions: ['user.created'] }, { first: 2 });
    const second = await find({ actions: ['user.created'] }, { first: 1, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes]).toEqual(all);
    expect(first.pageInfo.hasNextPage).toBe(true);
  });

  it.each([
    ['the action', { actions: ['token.generated'] }, ['token.generated']],
    ['the kind of actor', { actorKind: 'scimToken', actions: ['token.generated'] }, []],
    ['the kind of target', { targetKind: 'SCIM_TOKEN', actions: ['token.generated'] }, ['token.generated']],
    ['the outcome', { outcome: 'REFUSED', actions: ['token.generated'] }, []],
  ])('is narrowed by %s', async (_name, filter, expected) => {
    expect([...new Set(await actionsOf(filter))]).toEqual(expected);
  });

  it('is narrowed by the actor', async () => {
    const other = await signInAdministrator(app);
    const user = await buildLocalUser(app, {}, other);
    const { nodes } = await find({ actorId: other.id, actorKind: 'administrator', actions: ['user.created'] });
    expect(nodes.map(({ targetLabel }) => targetLabel)).toEqual([user.userName]);
  });

  it('is narrowed by part of a name, whose percent sign stands for itself', async () => {
    const user = await buildLocalUser(app, { userName: `${unique('hundred')}%@example.com` });
    await buildLocalUser(app);
    const { nodes } = await find({ text: '%@EXAMPLE' });
    expect(nodes.map(({ targetLabel }) => targetLabel)).toEqual([user.userName]);
  });

  it('is narrowed by time, from a moment on and before another', async () => {
    const user = await buildLocalUser(app);
    const at = app.clock.now().getTime();
    const around = { targetId: user.id, from: new Date(at - 1_000), to: new Date(at + 60_000) };
    expect(await actionsOf(around)).toEqual(['user.created']);
    expect(await actionsOf({ ...around, to: new Date(at - 500) })).toEqual([]);
    expect(await actionsOf({ ...around, from: new Date(at + 50_000) })).toEqual([]);
  });

  it('refuses an action that it does not know', async () => {
    expect(await api.codeOf(trail, { filter: { actions: ['user.vanished'] } })).toBe('BAD_USER_INPUT');
  });

  it('tells of one record under its id', async () => {
    const { id } = await buildLocalUser(app);
    const [record] = (await find({ targetId: id })).nodes;
    const { auditRecord } = await api.run<{ auditRecord: object }>(
      'query ($id: ID!) { auditRecord(id: $id) { id action actorKind requestId } }',
      { id: record?.id },
    );
    expect(auditRecord).toMatchObject({ id: record?.id, action: 'user.created', actorKind: 'administrator' });
  });

  it('is closed to a key without the scope, and open to one with it', async () => {
    const [without, with_] = [await buildApiKey(app), await buildApiKey(app, { scopes: ['AUDIT_READ'] })];
    expect(await apiOf(app, { key: without.key }).codeOf('{ auditRecords { totalCount } }')).toBe('FORBIDDEN');
    expect(await apiOf(app, { key: with_.key }).codeOf('{ auditRecords { totalCount } }')).toBeUndefined();
  });

  it('counts the members that a push brought and names the first twenty', async () => {
    const users = await Promise.all(Array.from({ length: 22 }, () => buildScimUser(app, secret)));
    const group = await buildScimGroup(
      app,
      secret,
      users.map(({ id }) => id),
    );
    const [record] = (await find({ targetId: group.id })).nodes;
    const members = record?.changes.find((change) => (change as { path: string }).path === 'members');
    expect(members).toMatchObject({ addedCount: 22, removedCount: 0, added: { length: 20 } });
  });
});

describe('the export of the audit trail', () => {
  it('holds every record of the filter as JSON, members in full', async () => {
    const users = await Promise.all(Array.from({ length: 22 }, () => buildScimUser(app, secret)));
    const group = await buildScimGroup(
      app,
      secret,
      users.map(({ id }) => id),
    );
    const response = await download(`/exports/audit-trail.json?targetId=${group.id}`);
    const [record, ...others] = (await response.json()) as { action: string; changes: { added?: string[] }[] }[];
    expect([record?.action, others]).toEqual(['group.created', []]);
    expect(record?.changes.find(({ added }) => added)?.added).toHaveLength(22);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=audit-trail.json');
  });

  it('goes beyond one page', async () => {
    const id = crypto.randomUUID();
    await app.database.query(
      `insert into audit_records (id, at, action, actor_kind, request_id, target_kind, target_id)
        select uuidv7(), $2, 'user.updated', 'system', 'r', 'USER', $1 from generate_series(1, 250)`,
      [id, new Date(app.clock.now().getTime() - 1_000)],
    );
    const response = await download(`/exports/audit-trail.json?targetId=${id}`);
    expect(await response.json()).toHaveLength(250);
  });

  it('has no cell that a spreadsheet takes for a formula', async () => {
    const { id } = await buildLocalUser(app, { userName: `=cmd${unique('x')}@example.com` });
    const text = await (await download(`/exports/audit-trail.csv?targetId=${id}&separator=;`)).text();
    expect(text).toContain(`;"'=cmd`);
  });

  it('is a record itself, with the filter that was set', async () => {
    const { id } = await buildLocalUser(app);
    await (await download(`/exports/audit-trail.csv?targetId=${id}`)).text();
    const [record] = (await find({ actions: ['audit.exported'] }, { first: 1 })).nodes;
    expect(record?.actorId).toBe(administrator.id);
    expect(record?.changes).toContainEqual({ path: 'filter.targetId', before: null, after: id });
  });

  it.each([
    ['nobody is signed in', '', {}, 401],
    ['the link stands on another site', undefined, { 'sec-fetch-site': 'cross-site' }, 403],
  ])('is refused where %s', async (_name, cookie, headers, status) => {
    expect((await download('/exports/audit-trail.csv', cookie, headers)).status).toBe(status);
  });

  it('is refused to a key without the scope', async () => {
    const { key } = await buildApiKey(app);
    const headers = { authorization: `Bearer ${key}` };
    expect((await download('/exports/audit-trail.json', '', headers)).status).toBe(403);
  });
});

it('no secret ever stands in the trail', async () => {
  const { secret: token } = await buildToken(app);
  const { key } = await buildApiKey(app);
  const { rows } = await app.database.query<{ line: string }>('select a::text as line from audit_records a');
  const text = rows.map(({ line }) => line).join('\n');
  const secrets = [token, key, administrator.password, administrator.cookie?.split('=')[1] ?? ''];
  expect(secrets.filter((one) => text.includes(one))).toEqual([]);
});

it('the end of a token is recorded, once however often it is looked at', async () => {
  const inSeconds = (seconds: number) => new Date(app.clock.now().getTime() + seconds * 1_000);
  const first = await buildToken(app, { by: administrator, expiresAt: inSeconds(60) });
  const second = await buildToken(app, { by: administrator, expiresAt: inSeconds(90) });
  const endOf = (token: { id: string }) => find({ targetId: token.id, actions: ['token.expired'] });
  app.clock.advance(61_000);
  await until(
    () => endOf(first),
    ({ nodes }) => nodes.length > 0,
  );
  app.clock.advance(30_000);
  await until(
    () => endOf(second),
    ({ nodes }) => nodes.length > 0,
  );
  expect((await endOf(first)).nodes).toHaveLength(1);
});
