import { randomBytes, randomUUID } from 'node:crypto';
import { eachHour, eachMinute, removeAll } from '../../../server/jobs/upkeep.js';
import { createLogUpkeep } from '../../../server/modules/provisioning-log/index.js';
import { until } from '../../support/apps/invitation-app.js';
import { buildApiKey, buildLocalUser, buildToken, signInAdministrator, unique } from '../../support/builders.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { statementOf } from '../../support/statement.js';
import { days } from '../../support/test-clock.js';

let app: TestApp;
let administratorId: string;
beforeAll(async () => {
  app = await makeTestApp({ jobs: { upkeepEveryMs: 100 } });
  ({ id: administratorId } = await signInAdministrator(app));
});
afterAll(() => app.close());

type Row = Record<string, unknown>;

/** Writes a row past the server; answers how to find it again. */
const put = async (table: string, row: Row, by: readonly string[] = Object.keys(row).slice(0, 1)) => {
  const names = Object.keys(row);
  const marks = names.map((_, index) => `$${index + 1}`);
  await app.database.query(
    `insert into ${table} (${names.join(', ')}) values (${marks.join(', ')})`,
    Object.values(row),
  );
  const where = by.map((name, index) => `${name} = $${index + 1}`).join(' and ');
  const params = by.map((name) => row[name]);
  return async (): Promise<boolean> =>
    (await app.database.query(`select from ${table} where ${where}`, params)).rowCount === 1;
};

type Place = Awaited<ReturnType<typeof put>>;

/** The moment so long before now. */
const ago = (ms: number): Date => new Date(app.clock.now().getTime() - ms);
const hours = (count: number): number => days(count / 24);
const digest = (): Buffer => randomBytes(32);

const session = (owner: Row, seen: number, begun: number): Row => ({
  id: randomUUID(),
  ...owner,
  digest: digest(),
  created_at: ago(begun),
  authenticated_at: ago(begun),
  last_seen_at: ago(seen),
  expires_at: ago(begun - hours(12)),
});

const putSession = (seen: number, begun: number) =>
  put('sessions', session({ administrator_id: administratorId }, seen, begun));

const putMemberSession = async (seen: number, begun: number) => {
  const { id } = await buildLocalUser(app);
  await put('member_accounts', {
    user_id: id,
    email: 'a@example.com',
    email_key: 'a@example.com',
    password_hash: 'x',
    created_at: ago(begun),
  });
  return put('member_sessions', session({ user_id: id }, seen, begun));
};

const putMail = (status: string, age: number, more: Row = {}) =>
  put('mails', {
    id: randomUUID(),
    message_id: unique('<m'),
    kind: 'INVITATION',
    status,
    recipient: 'a@example.com',
    language: 'EN',
    subject: 's',
    text_body: '',
    html_body: '',
    created_at: ago(age),
    ...more,
  });

/** Writes a link with its invitation, and with its mail where that has a status. */
const putLink = async (invitation: Row, link: Row & { created_at: Date }, mailStatus?: string) => {
  const { id } = await buildLocalUser(app);
  await put('invitations', { user_id: id, ...invitation });
  const mailId = randomUUID();
  if (mailStatus) await putMail(mailStatus, 0, { id: mailId });
  return put('invitation_links', { digest: digest(), user_id: id, mail_id: mailId, ...link });
};

const putBrake = (age: number) =>
  put('sign_in_brakes', { key: unique('network '), failures: 1, free_at: ago(age), updated_at: ago(age) });

const putBrowser = (age: number) =>
  put('known_browsers', { digest: digest(), account_id: randomUUID(), last_used_at: ago(age) });

const putDeleted = (age: number) =>
  put('deleted_resources', {
    id: randomUUID(),
    kind: 'USER',
    label: 'x',
    deleted_at: ago(age),
    deleted_by: 'x',
    request_id: 'r',
  });

const putSetupLink = (overFor: number) =>
  put('setup_links', { digest: digest(), created_at: ago(overFor + hours(1)), expires_at: ago(overFor) });

const putDay = async (age: number) => {
  const { id } = await buildApiKey(app);
  return put('api_key_days', { key_id: id, day: ago(age).toISOString().slice(0, 10), requests: 1 });
};

const putWarning = async (passedFor: number) => {
  const { id } = await buildToken(app);
  return put('token_expiry_warnings', { token_id: id, expires_at: ago(passedFor), days: 7 }, [
    'token_id',
    'expires_at',
  ]);
};

/** Writes runs, of which so many are newer than the one to look at. */
const putRun = async (newer: number, state = 'DONE') => {
  await app.database.query('delete from simulation_runs');
  const at = app.clock.now();
  const run = (place: number): Row => ({
    id: `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`,
    state: place === 1 ? state : 'DONE',
    users: 1,
    started_at: at,
    seen_at: at,
  });
  for (let place = newer + 1; place > 1; place -= 1) await put('simulation_runs', run(place));
  return put('simulation_runs', run(1));
};

/** Writes a receipt by a deleted token, with or without a newer one of the same attribute. */
const putReceipt = async (outdated: boolean, byTokenId: string = randomUUID()) => {
  const attributeId = randomUUID();
  const name = unique('attribute');
  await put('custom_attributes', { id: attributeId, name, name_key: name, type: 'STRING', created_at: ago(0) });
  const receipt = (tokenId: string, age: number): Row => ({
    token_id: tokenId,
    attribute_id: attributeId,
    last_at: ago(age),
  });
  if (outdated) await put('custom_attribute_receipts', receipt(randomUUID(), 0), ['token_id', 'attribute_id']);
  return put('custom_attribute_receipts', receipt(byTokenId, hours(1)), ['token_id', 'attribute_id']);
};

interface Case {
  table: string;
  what: string;
  due: () => Promise<Place>;
  young: () => Promise<Place>;
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
