import type { Context } from '../../../server/kernel/context.js';
import { userResource } from '../../../server/kernel/schema/index.js';
import { failuresSearched } from '../../../server/modules/provisioning-log/index.js';
import { countUsers, listUsers, readUserOrder } from '../../../server/modules/users/find-users.js';
import { UserStatus } from '../../../server/modules/users/user.entity.js';
import type { UserFilter } from '../../../server/modules/users/user.inputs.js';
import { readSelection } from '../../../server/modules/users/user-conditions.js';
import { explainer } from '../../support/database/explain.js';
import { statementOf } from '../../support/database/statement.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

const directorySize = 100_000;

const insertUsers = `insert into users (id, source, user_name_key, display_name_key, active, emails_key, search_key,
    attributes, attributes_key, version, created_at, updated_at)
  select md5('user' || n)::uuid, 'LOCAL', 'user-' || n, '', true, '{}', 'user-' || n, '{}', '{}', 1, now(), now()
  from generate_series(1, $1) as n`;

/** The groups: every second user is in the large one, and each user in one of a thousand small ones. */
const insertGroups = `insert into groups (id, source, display_name_key, attributes, attributes_key, member_count, version,
    created_at, updated_at)
  select md5('group' || n)::uuid, 'LOCAL', 'group-' || n, '{}', '{}', case n when 0 then 50000 else 100 end, 1, now(), now()
  from generate_series(0, 1000) as n`;

const insertMembers = `insert into group_members (group_id, user_id)
  select md5('group' || case when large then 0 else 1 + n % 1000 end)::uuid, md5('user' || n)::uuid
  from generate_series(1, $1) as n, (values (true), (false)) as x (large) where not large or n % 2 = 0`;

const insertExchanges = `insert into provisioning_exchanges (id, short_id, request_id, at, duration_ms, method, path,
    query, status, resource_type, resource_id)
  select uuidv7(-n * interval '1 second'), 'ABCDE', 'r', now() - n * interval '1 second', 1, 'PUT', '/Users', '{}',
    case when n % 20 = 0 then 400 else 200 end, 'User', md5('user' || n)::uuid::text
  from generate_series(1, $1) as n`;

let app: TestApp;
const ids: Record<string, string> = {};
beforeAll(async () => {
  app = await makeTestApp();
  const { database } = app;
  await database.query(insertUsers, [directorySize]);
  await database.query(insertGroups);
  await database.query(insertMembers, [directorySize]);
  await database.query(insertExchanges, [directorySize]);
  await database.query('vacuum analyze');
  const { rows } = await database.query("select md5('group0')::uuid as large, md5('group7')::uuid as small");
  Object.assign(ids, rows[0]);
}, 60_000);
afterAll(() => app.close());

/** Returns the context of a list, and the plans of the statements that it sends. */
const explained = (): { context: Context; plans: string[] } => {
  const { statement, plans } = explainer(app);
  const lookUp = statementOf(app);
  const actor = { kind: 'system', label: 'test', permissions: new Set() };
  const context = { actor, statement, lookUp, userResource: async () => userResource } as unknown as Context;
  return { context, plans };
};

const countPlansOf = async (filter: UserFilter): Promise<string> => {
  const { context, plans } = explained();
  await countUsers(context, await readSelection(context, filter));
  return plans.join('\n');
};

/** Returns the plans of the statements that a page of the list really sends. */
const plansOf = async (filter: UserFilter): Promise<string> => {
  const { context, plans } = explained();
  const selection = await readSelection(context, filter);
  const order = readUserOrder(null);
  await listUsers(context, { args: { first: 50 }, selection, order, withMemberships: false });
  return plans.join('\n');
};

describe(`among ${directorySize} users`, () => {
  it.each(['user-7', '77'])('a search for %s reads its own index, and the users of the page alone', async (search) => {
    const plans = await plansOf({ search });
    expect(plans).toContain('Bitmap Index Scan on user_search_key');
    expect(plans).toMatch(/Index Scan using users_pkey on users u/);
    expect(plans).not.toMatch(/Seq Scan|users_user_name_key|Bitmap Heap Scan on users/);
  });

  it('a search that a status narrows walks its matches in their order', async () => {
    const plans = await plansOf({ search: 'user-7', status: UserStatus.ACTIVE });
    expect(plans).toContain('Bitmap Index Scan on user_search_key');
    expect(plans).toMatch(/Index Scan using users_pkey on users u/);
    expect(plans).not.toMatch(/Seq Scan|users_user_name_key/);
  });

  it('the matches of a search are counted in the search table alone', async () => {
    const plans = await countPlansOf({ search: 'user-7' });
    expect(plans).toContain('Bitmap Index Scan on user_search_key');
    expect(plans).not.toMatch(/Seq Scan|on users/);
  });

  it('the members of a small group are fetched by their ids', async () => {
    const plans = await plansOf({ groupId: ids['small'] ?? '' });
    expect(plans).toMatch(/(Bitmap )?Index Scan (on|using) users_pkey/);
    expect(plans).not.toMatch(/Seq Scan|users_user_name_key/);
  });

  it('a group of half of them is looked up in a hash, in the order of the list', async () => {
    const plans = await plansOf({ groupId: ids['large'] ?? '' });
    expect(plans).toContain('Index Scan using users_user_name_key');
    expect(plans).toContain('hashed SubPlan');
    expect(plans).not.toMatch(/Seq Scan on users|Nested Loop/);
  });

  it('those with errors are read from two indexes of the log, and no more than are looked at', async () => {
    const plans = await plansOf({ withErrors: true });
    expect(plans).toContain('provisioning_exchanges_errors');
    expect(plans).toContain('provisioning_exchanges_resource');
    expect(plans).toMatch(new RegExp(`Limit .* rows=${failuresSearched} `));
    expect(plans).not.toMatch(/Seq Scan/);
  });
});
