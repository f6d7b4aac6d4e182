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
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
let administrator: BuiltAdministrator;
beforeAll(async () => {
  app = await makeTestApp();
  administrator = await signInAdministrator(app);
});
afterAll(() => app.close());

const download = (path: string, headers: Record<string, string> = { cookie: administrator.cookie ?? '' }) =>
  fetch(`${app.url}/exports/users.${path}`, { headers });
const namesIn = async (path: string) =>
  ((await (await download(`json${path}`)).json()) as { userName: string }[]).map(({ userName }) => userName);
/** Returns the changes of the newest audit record of an export. */
const newestChanges = async () => {
  const { auditRecords } = await apiOf(app, administrator).run<{ auditRecords: { nodes: { changes: object[] }[] } }>(
    '{ auditRecords(filter: { actions: ["users.exported"] }, first: 1) { nodes { changes } } }',
  );
  return auditRecords.nodes[0]?.changes;
};

describe('the export of users', () => {
  it('holds who the filter finds, however many', async () => {
    const word = unique('many');
    await app.database.query(
      `insert into users (id, source, user_name_key, display_name_key, active, emails_key, search_key, attributes,
          attributes_key, version, created_at, updated_at)
        select uuidv7(), 'LOCAL', $1 || lpad(n::text, 3, '0'), '', true, '{}', $1 || n,
          json_build_object('userName', $1 || lpad(n::text, 3, '0')), '{}', 1, now(), now() from generate_series(1, 205) n`,
      [word],
    );
    const names = await namesIn(`?search=${word}`);
    expect([names.length, new Set(names).size, names.at(-1)]).toEqual([205, 205, `${word}205`]);
  });

  it('is narrowed by group and by the time of the last change', async () => {
    const { secret } = await buildToken(app, { by: administrator });
    const [inside, outside] = [await buildScimUser(app, secret), await buildScimUser(app, secret)];
    const group = await buildScimGroup(app, secret, [inside.id]);
    expect(await namesIn(`?groupId=${group.id}`)).toEqual([inside.userName]);
    await app.database.query("update users set updated_at = updated_at - interval '2 days' where id = $1", [
      outside.id,
    ]);
    const since = new Date(app.clock.now().getTime() - 86_400_000).toISOString();
    const recent = await namesIn(`?source=SCIM_OKTA&changedSince=${since}`);
    expect(recent).toEqual([inside.userName]);
  });

  it('holds those alone who are named, and notes whom', async () => {
    const users = [await buildLocalUser(app), await buildLocalUser(app), await buildLocalUser(app)];
    const [first, , third] = users;
    const ids = `${first?.id},${third?.id}`;
    expect((await namesIn(`?ids=${ids}`)).sort()).toEqual([first?.userName, third?.userName].sort());
    expect(await newestChanges()).toContainEqual({ path: 'filter.ids', before: null, after: ids.split(',') });
  });

  it('has no cell that a spreadsheet takes for a formula', async () => {
    const userName = `@sum${unique('x')}`;
    await buildLocalUser(app, { userName });
    expect(await (await download(`csv?search=${userName.slice(1)}`)).text()).toContain(`,"'${userName}",`);
  });

  it('is recorded with its filter', async () => {
    await (await download('csv?status=INACTIVE')).text();
    expect(await newestChanges()).toContainEqual({ path: 'filter.status', before: null, after: 'INACTIVE' });
  });

  const tooMany = Array.from({ length: 101 }, () => crypto.randomUUID()).join();
  it.each(['csv?changedSince=yesterday', 'csv?source=Okta', 'csv?ids=', 'csv?ids=1', `csv?ids=${tooMany}`])(
    'is refused where the filter makes no sense: %s',
    async (path) => {
      expect((await download(path)).status).toBe(400);
    },
  );

  it('by group is refused to a key that may not read groups', async () => {
    const { key } = await buildApiKey(app, { scopes: ['USERS_READ'] });
    const headers = { authorization: `Bearer ${key}` };
    expect((await download('json', headers)).status).toBe(200);
    expect((await download('json?groupId=x', headers)).status).toBe(403);
  });
});
