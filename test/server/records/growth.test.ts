import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachHour, eachMinute } from '../../../server/jobs/upkeep.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp();
});
afterAll(() => app.close());

/**
 * The bound of each table that no rule of the upkeep empties. A new table belongs here, with its bound, or in
 * server/jobs/upkeep.ts, with its rule; docs/operations.md documents both.
 */
const boundedOtherwise = {
  /** The directory: as large as the organisation; rows are deleted with their user, group or attribute. */
  directory: [
    'configuration_groups',
    'custom_attributes',
    'group_member_groups',
    'group_members',
    'groups',
    'invitations',
    'member_accounts',
    'user_search',
    'users',
  ],
  /** Rows that administrators create by hand. */
  administrators: [
    'administrator_totp',
    'administrators',
    'api_keys',
    'configurations',
    'identity_provider_connections',
    'mail_templates',
    'passkeys',
    'provisioning_settings',
    'recovery_codes',
    'scim_tokens',
    'sign_on_identities',
  ],
  /** They go with the sessions that they say something of. */
  sessions: ['sign_on_member_sessions', 'sign_on_sessions'],
  oneRow: ['directory_schema', 'installation', 'mail_server_fault', 'provisioning_log', 'sign_in_policy'],
  /** A row for each item of a closed list in the code: acts of a connection, shards of a counter, migrations. */
  closedList: ['migrations', 'resource_counts', 'setup_observations'],
  /** createLogUpkeep bounds it by age, number and size; what was said of an entry goes with it. */
  log: ['provisioning_exchanges', 'acknowledged_errors'],
  /** Audit records are never removed; refusals are counted together, so that unknown callers cannot fill the table. */
  withoutEnd: ['audit_records'],
};

const ruled = [...Object.keys(eachMinute), ...Object.keys(eachHour)];

const namesIn = async (schema: string): Promise<string[]> => {
  const { rows } = await app.database.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = to_regnamespace($1) and relkind in ('r', 'p')
      and not relispartition order by relname`,
    [schema],
  );
  return rows.map(({ name }) => name);
};

describe('everything that grows has a bound', () => {
  it('every table has an entry, and one only', async () => {
    const entered = [...ruled, ...Object.values(boundedOtherwise).flat()].sort();
    expect(entered).toEqual((await namesIn('public')).sort());
  });

  it.each(boundedOtherwise.oneRow)('%s has one row at most', async (table) => {
    const { rows } = await app.database.query<{ name: string }>(
      `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        join pg_constraint c on c.conrelid = i.indrelid and c.contype = 'c'
        where i.indisprimary and i.indnatts = 1 and i.indrelid = $1::regclass
          and pg_get_constraintdef(c.oid) = 'CHECK (' || a.attname || ')'`,
      [table],
    );
    expect(rows).toHaveLength(1);
  });

  it('what goes with another row goes by its key', async () => {
    const { rows } = await app.database.query<{ name: string }>(
      `select distinct conrelid::regclass::text as name from pg_constraint
        where contype = 'f' and confdeltype = 'c' and connamespace = 'public'::regnamespace`,
    );
    const cascading = rows.map(({ name }) => name);
    for (const table of ['configuration_groups', 'invitations', 'member_accounts', 'setup_observations']) {
      expect(cascading).toContain(table);
    }
  });

  /** Only the table of jobs grows: the queue is configured to keep no statistics, warnings or instances. */
  it('the job queue keeps jobs, and nothing else that grows', async () => {
    const { rows } = await app.database.query<{ name: string; kept: number; done: number }>(
      'select name, retention_seconds as kept, deletion_seconds as done from jobs.queue order by name',
    );
    const [day, year] = [86_400, 365 * 86_400];
    expect(rows).toEqual([
      { name: 'mail', kept: year, done: day },
      { name: 'mail-dead', kept: year, done: day },
    ]);
    const { rowCount } = await app.database.query('select from jobs.queue_stats union all select from jobs.warning');
    expect(rowCount).toBe(0);
    expect(await namesIn('jobs')).toEqual([
      'bam',
      'instance',
      'job',
      'job_dependency',
      'queue',
      'queue_stats',
      'schedule',
      'subscription',
      'version',
      'warning',
    ]);
  });

  it.each([...ruled, 'provisioning_exchanges', 'audit_records', 'jobs'])('the documentation tells of %s', (table) => {
    const documentation = readFileSync(join(import.meta.dirname, '../../../docs/operations.md'), 'utf8');
    expect(documentation).toContain(`\`${table}\``);
  });
});
