import type { Context } from '../../../server/kernel/context.js';
import type { AuditFilter } from '../../../server/modules/audit/audit.inputs.js';
import { readAuditFilter } from '../../../server/modules/audit/audit-conditions.js';
import {
  countAuditRecords,
  countedAtMost,
  listAuditRecords,
} from '../../../server/modules/audit/find-audit-records.js';
import { findExchange } from '../../../server/modules/audit/find-exchange.js';
import { listTimeline } from '../../../server/modules/audit/list-timeline.js';
import { searchedAtOnce } from '../../../server/query/index.js';
import { explainer } from '../../support/database/explain.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

const trailSize = 100_000;

/** Inserts records as Okta causes them: one in fifty by a person, one in a thousand refused, one in ten of a group. */
const insertRecords = `insert into audit_records (id, at, action, outcome, actor_kind, actor_id, actor_label, request_id,
    target_kind, target_id, target_label, changes)
  select uuidv7(-n * interval '10 seconds'), now() - n * interval '10 seconds',
    case when n % 50 = 0 then 'settings.updated' when n % 10 = 1 then 'group.updated' else 'user.updated' end,
    case when n % 1000 = 0 then 'REFUSED' else 'SUCCESS' end,
    case when n % 50 = 0 then 'administrator' else 'scimToken' end,
    md5((n % 7)::text)::uuid, 'somebody', 'request-' || n,
    case when n % 50 = 0 then 'SETTINGS' when n % 10 = 1 then 'GROUP' else 'USER' end,
    md5('target' || n % 20000)::uuid, 'user-' || n, '[{"path": "title", "before": "a", "after": "b"}]'
  from generate_series(1, $1) as n`;

let app: TestApp;
let plans: string[];
let context: Context;
let targetId: string;
beforeAll(async () => {
  app = await makeTestApp();
  await app.database.query(insertRecords, [trailSize]);
  await app.database.query('vacuum analyze audit_records');
  targetId = (await app.database.query('select target_id from audit_records limit 1')).rows[0].target_id;
}, 60_000);
beforeEach(() => {
  const explained = explainer(app);
  plans = explained.plans;
  context = { statement: explained.statement, lookUp: explained.statement } as unknown as Context;
});
afterAll(() => app.close());

const plansOf = async (filter: AuditFilter): Promise<string> => {
  const conditions = readAuditFilter(filter);
  await listAuditRecords(context, { first: 50 }, conditions);
  return plans.join('\n');
};

const someone = '00000000-0000-7000-8000-000000000000';

describe(`among ${trailSize} audit records`, () => {
  it.each<[string, AuditFilter, RegExp]>([
    ['nothing', {}, /audit_records_pkey/],
    ['a target', { targetId: someone }, /audit_records_target/],
    ['refusals', { outcome: 'REFUSED' as AuditFilter['outcome'] & string }, /audit_records_refused/],
    ['an administrator', { actorKind: 'administrator', actorId: someone }, /audit_records_actor/],
    ['what only people do', { actions: ['token.renewed'] }, /audit_records_people/],
    ['an hour', { from: new Date(Date.now() - 3_600_000) }, /audit_records_(pkey|at)/],
    ['a name', { text: 'nobody' }, /audit_records_pkey/],
    ['a frequent action', { actions: ['user.updated'] }, /audit_records_pkey/],
  ])('a search for %s reads an index and not the table', async (_name, filter, index) => {
    const text = await plansOf(filter);
    expect(text).toMatch(index);
    expect(text).not.toMatch(/Seq Scan on audit_records/);
  });

  it('the total is counted no further than it is shown', async () => {
    await countAuditRecords(context, readAuditFilter({}));
    expect(plans.join('\n')).toMatch(new RegExp(`Limit .* rows=${countedAtMost + 1} `));
  });

  it('a search that no index narrows looks at no more than its share', async () => {
    expect(await plansOf({ text: 'nobody' })).toMatch(new RegExp(`rows=${searchedAtOnce} `));
  });

  it('a timeline reads two indexes and not the table', async () => {
    await listTimeline(context, { first: 25 }, targetId);
    const text = plans.join('\n');
    expect(text).toContain('audit_records_target');
    expect(text).toContain('audit_records_groups');
    expect(text).not.toMatch(/Seq Scan on audit_records/);
  });
});

it('the exchange of a record is found without an index of request ids', async () => {
  await app.database.query(
    `insert into provisioning_exchanges (id, short_id, request_id, at, duration_ms, connection_id, method, path, query,
        status, resource_id)
      select uuidv7(), 'ABCDE', 'request-' || n, now() - n * interval '10 seconds', 1, $1, 'PATCH', '/Users', '{}', 200,
        md5('target' || n % 2000)::uuid::text from generate_series(1, 20000) as n`,
    [someone],
  );
  await app.database.query('vacuum analyze provisioning_exchanges');
  const record = { actorKind: 'scimToken', connectionId: someone, targetId, at: new Date(), requestId: 'request-9' };
  await findExchange(context, record as Parameters<typeof findExchange>[1]);
  const text = plans.join('\n');
  expect(text).toContain('provisioning_exchanges_resource');
  expect(text).toContain('provisioning_exchanges_connection');
  expect(text).not.toMatch(/Seq Scan/);
});
