import type { Context } from '../../../server/kernel/context.js';
import { TransactionNeeded } from '../../../server/kernel/faults/transaction-needed.js';
import { scimTokenPermissions } from '../../../server/kernel/permissions.js';
import { userResource } from '../../../server/kernel/schema/index.js';
import { changeMembersAtOnce } from '../../../server/modules/groups/change-members-at-once.js';
import { findGroup } from '../../../server/modules/groups/find-groups.js';
import { type PageUsersProps, pageUsers } from '../../../server/modules/users/page-users.js';
import { parseFilter } from '../../../server/scim/protocol/filter-parser.js';
import { explainer } from '../../support/database/explain.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

const directorySize = 100_000;

/** Inserts users of realistic size, with ids in the order of creation. */
const insertUsers = `insert into users (id, connection_id, source, user_name_key, display_name_key, external_id, active,
    emails_key, search_key, attributes, attributes_key, version, created_at, updated_at)
  select uuidv7(), null, 'LOCAL', 'user-' || n, 'name ' || n, 'ext-' || n, true, array['user-' || n || '@x'],
    'user-' || n, json_build_object('userName', 'user-' || n, 'title', repeat('x', 600)),
    json_build_object('userName', 'user-' || n), 1,
    now() - interval '1 year' + n * interval '1 second', now() - interval '1 year' + n * interval '1 second'
  from generate_series(1, $1) as n`;

let app: TestApp;
let someId: string;
beforeAll(async () => {
  app = await makeTestApp();
  await app.database.query(insertUsers, [directorySize]);
  await app.database.query('vacuum analyze users');
  someId = (await app.database.query('select id from users limit 1')).rows[0].id;
});
afterAll(() => app.close());

/** Returns the context of a SCIM token's request, and the plans of the statements that it sends. */
const explainedContext = (): { context: Context; plans: string[] } => {
  const { statement, plans } = explainer(app);
  const context = {
    actor: { kind: 'scimToken', connectionId: someId, permissions: scimTokenPermissions },
    statement,
    lookUp: statement,
    userResource: async () => userResource,
  } as unknown as Context;
  return { context, plans };
};

/** Returns the plans of the statements that a page of users really sends. */
const plansOf = async (text: string): Promise<string> => {
  const filter = parseFilter(text);
  if (!filter.ok) throw new Error(filter.error.message);
  const { context, plans } = explainedContext();
  const userFilter = { attributes: filter.value } as PageUsersProps['filter'];
  await pageUsers(context, {
    filter: userFilter,
    page: { startIndex: 1, count: 100 },
    withMemberships: true,
    takesUnread: true,
  });
  return plans.join('\n');
};

describe(`among ${directorySize} users`, () => {
  it.each([
    ['userName', 'userName eq "user-77000"', 'users_user_name_key'],
    ['externalId', 'externalId eq "ext-77000"', 'users_external_id'],
    ['displayName', 'displayName eq "Name 77000"', 'users_display_name_key'],
    ['emails.value', 'emails.value eq "user-77000@x"', 'users_emails_key'],
    ['meta.lastModified', `meta.lastModified gt "${new Date(Date.now() - 60_000).toISOString()}"`, 'users_updated_at'],
  ])('a filter on %s reads an index and not the table', async (_name, filter, index) => {
    const plans = await plansOf(filter);
    expect(plans).toContain(index);
    expect(plans).not.toMatch(/Seq Scan on users/);
  });

  it('a filter on id reads an index and not the table', async () => {
    const plans = await plansOf(`id eq "${someId}"`);
    expect(plans).toContain('users_pkey');
    expect(plans).not.toMatch(/Seq Scan on users/);
  });

  it('the pages before the one that is asked for are passed over in an index', async () => {
    const { context, plans } = explainedContext();
    await pageUsers(context, {
      filter: null,
      page: { startIndex: 90_001, count: 100 },
      withMemberships: false,
      takesUnread: true,
    });
    expect(plans.join('\n')).toMatch(/Index Only Scan using users_pkey/);
    expect(plans.join('\n')).not.toMatch(/Seq Scan on users/);
  });
});

describe(`a group of ${directorySize} members`, () => {
  let groupId: string;
  beforeAll(async () => {
    const { rows } = await app.database.query(
      `insert into groups (id, connection_id, source, display_name_key, attributes, attributes_key, member_count, version,
          created_at, updated_at)
        values (gen_random_uuid(), null, 'LOCAL', 'all', '{"displayName":"All"}', '{}', 0, 1, now(), now()) returning id`,
    );
    groupId = rows[0].id;
    await app.database.query('insert into group_members (group_id, user_id) select $1, id from users', [groupId]);
    await app.database.query('vacuum analyze users, group_members');
  });

  it('is read with the names of all of them out of an index of the users', async () => {
    const { context, plans } = explainedContext();
    await findGroup(context, groupId, true);
    expect(plans.join('\n')).toMatch(/Index Only Scan using users_pkey/);
    expect(plans.join('\n')).not.toMatch(/Seq Scan on users/);
  });

  it('takes one in and lets one go without reading the others', async () => {
    const { statement, plans } = explainer(app);
    const context = {
      actor: { kind: 'administrator', id: someId, label: 'A', permissions: [] },
      request: { requestId: 'r' },
      clock: { now: () => new Date() },
      write: statement,
    } as unknown as Context;
    const change = changeMembersAtOnce(context, groupId, { addMemberIds: [groupId], removeMemberIds: [someId] });
    await expect(change).rejects.toBeInstanceOf(TransactionNeeded);
    const plan = plans.join('\n');
    expect(plan).toMatch(
      /Index Cond: \(\(user_id = ANY \(.*\)\) AND \(group_id = |Index Cond: \(\(group_id = .*user_id = ANY/,
    );
    expect(plan).not.toMatch(/Seq Scan on (group_members|group_member_groups|users|groups)/);
  });
});
