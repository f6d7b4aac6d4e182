import { eachHour, eachMinute, removeAll } from '../../../server/jobs/upkeep.js';
import { createLogUpkeep } from '../../../server/modules/provisioning-log/index.js';
import { until } from '../../support/apps/invitation-app.js';
import { buildToken } from '../../support/builders.js';
import { hours, type IsThere, oldRowsOf } from '../../support/database/old-rows.js';
import { statementOf } from '../../support/database/statement.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { days } from '../../support/test-clock.js';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp({ jobs: { upkeepEveryMs: 100 } });
});
afterAll(() => app.close());

const rows = oldRowsOf(() => app);
const {
  ago,
  putAccountLink,
  putBrake,
  putBrowser,
  putChallenge,
  putDay,
  putDeleted,
  putLink,
  putMail,
  putMemberSession,
} = rows;
const { putReceipt, putRun, putSession, putSetupLink, putWarning } = rows;

interface Case {
  table: string;
  what: string;
  due: () => Promise<IsThere>;
  young: () => Promise<IsThere>;
}

const cases: Case[] = [
  {
    table: 'sessions',
    what: 'idle',
    due: () => putSession(hours(3), hours(4)),
    young: () => putSession(hours(1), hours(4)),
  },
  {
    table: 'sessions',
    what: 'at their latest end',
    due: () => putSession(0, hours(13)),
    young: () => putSession(0, hours(11)),
  },
  {
    table: 'member_sessions',
    what: 'idle',
    due: () => putMemberSession(hours(3), hours(4)),
    young: () => putMemberSession(hours(1), hours(4)),
  },
  { table: 'setup_links', what: 'over', due: () => putSetupLink(1_000), young: () => putSetupLink(-hours(1)) },
  {
    table: 'account_links',
    what: 'over',
    due: () => putAccountLink(1_000),
    young: () => putAccountLink(-hours(1)),
  },
  { table: 'sign_in_challenges', what: 'over', due: () => putChallenge(1_000), young: () => putChallenge(-hours(1)) },
  { table: 'sign_in_brakes', what: 'forgotten', due: () => putBrake(hours(3)), young: () => putBrake(hours(1)) },
  {
    table: 'known_browsers',
    what: 'not seen for long',
    due: () => putBrowser(days(181)),
    young: () => putBrowser(days(179)),
  },
  {
    table: 'deleted_resources',
    what: 'deleted long ago',
    due: () => putDeleted(days(401)),
    young: () => putDeleted(days(399)),
  },
  { table: 'api_key_days', what: 'older than five weeks', due: () => putDay(days(37)), young: () => putDay(days(34)) },
  {
    table: 'token_expiry_warnings',
    what: 'of a date long passed',
    due: () => putWarning(days(31)),
    young: () => putWarning(days(29)),
  },
  {
    table: 'custom_attribute_receipts',
    what: 'by a deleted token',
    due: () => putReceipt(true),
    young: () => putReceipt(false),
  },
  {
    table: 'mails',
    what: 'sent',
    due: () => putMail('SENT', days(91), { sent_at: ago(days(91)) }),
    young: () => putMail('SENT', days(91), { sent_at: ago(days(89)) }),
  },
  {
    table: 'mails',
    what: 'refused',
    due: () => putMail('BOUNCED', days(91)),
    young: () => putMail('BOUNCED', days(91), { settled_at: ago(days(89)) }),
  },
  { table: 'mails', what: 'given up', due: () => putMail('DEAD', days(91)), young: () => putMail('KEPT', days(91)) },
  {
    table: 'mails',
    what: 'taken back',
    due: () => putMail('CANCELLED', days(91)),
    young: () => putMail('WAITING', days(91)),
  },
  {
    table: 'invitation_links',
    what: 'of who registered',
    due: () => putLink({ status: 'ACCEPTED', accepted_at: ago(days(31)) }, { created_at: ago(days(35)) }),
    young: () => putLink({ status: 'ACCEPTED', accepted_at: ago(days(29)) }, { created_at: ago(days(35)) }),
  },
  {
    table: 'invitation_links',
    what: 'of an invitation that expired',
    due: () => putLink({ status: 'EXPIRED', expires_at: ago(days(31)) }, { created_at: ago(days(45)) }),
    young: () => putLink({ status: 'EXPIRED', expires_at: ago(days(31)) }, { created_at: ago(days(45)) }, 'KEPT'),
  },
  {
    table: 'invitation_links',
    what: 'of an invitation that was withdrawn',
    due: () => putLink({ status: 'WITHDRAWN' }, { created_at: ago(days(45)) }),
    young: () => putLink({ status: 'WITHDRAWN' }, { created_at: ago(days(43)) }),
  },
  {
    table: 'invitation_links',
    what: 'of an invitation that bounced',
    due: () => putLink({ status: 'BOUNCED' }, { created_at: ago(days(45)) }, 'BOUNCED'),
    young: () => putLink({ status: 'BOUNCED' }, { created_at: ago(days(43)) }, 'BOUNCED'),
  },
  {
    table: 'invitation_links',
    what: 'that a newer one replaced',
    due: () => putLink({ status: 'SENT', expires_at: ago(-days(9)) }, { created_at: ago(days(45)), revoked: true }),
    young: () => putLink({ status: 'SENT', expires_at: ago(-days(9)) }, { created_at: ago(days(45)) }),
  },
];

describe('the upkeep', () => {
  it.each(cases)('removes $table $what, and nothing else', async ({ due, young }) => {
    const kept = await young();
    const gone = await due();
    await until(gone, (there) => !there);
    expect(await kept()).toBe(true);
  });

  it('keeps the last hundred runs of the simulator', async () => {
    const oldest = await putRun(99);
    const { rowCount } = await app.database.query('select from simulation_runs');
    expect({ oldest: await oldest(), rowCount }).toEqual({ oldest: true, rowCount: 100 });
    const gone = await putRun(100);
    await until(gone, (there) => !there);
  });

  it('keeps a receipt by a token that exists', async () => {
    const { id } = await buildToken(app);
    const kept = await putReceipt(true, id);
    const gone = await putReceipt(true);
    await until(gone, (there) => !there);
    expect(await kept()).toBe(true);
  });

  it('takes back mails that were to warn of a date that has passed', async () => {
    for (const age of [29, 31]) await putMail('KEPT', days(age), { kind: 'TOKEN_EXPIRY' });
    const statuses = async () =>
      (
        await app.database.query<{ status: string }>(
          "select status from mails where kind = 'TOKEN_EXPIRY' order by status",
        )
      ).rows.map(({ status }) => status);
    await until(statuses, (all) => all.includes('CANCELLED'));
    expect(await statuses()).toEqual(['CANCELLED', 'KEPT']);
  });

  it('has a case for each of its rules', () => {
    const tried = new Set([...cases.map(({ table }) => table), 'simulation_runs']);
    expect([...tried].sort()).toEqual([...Object.keys(eachMinute), ...Object.keys(eachHour)].sort());
  });
});

describe('a clock that is ahead for a minute', () => {
  it('costs nothing that is young', async () => {
    const young = await Promise.all(cases.map(({ young: make }) => make()));
    const statement = statementOf(app);
    const ahead = { now: () => new Date(app.clock.now().getTime() + days(500)) };
    const upkeep = createLogUpkeep({ dropped: () => 0, tick: () => undefined });
    await upkeep({ statement, clock: ahead } as never);
    for (const rules of [eachMinute, eachHour])
      await removeAll(rules, { statement }, (error) => app.unexpected.push(error));
    expect(await Promise.all(young.map((there) => there()))).toEqual(young.map(() => true));
  });
});
