import type { Context } from '../../kernel/context.js';
import { constant, name, type Sql, sql, totalSql } from '../../query/index.js';
import { recordAudit } from '../audit/index.js';
import { simulatedConnection } from '../connections/index.js';
import { deleteGroup } from '../groups/index.js';
import { deleteUser } from '../users/index.js';
import type { SimulationRemoval } from './simulation.types.js';
import { deleteSimulationTokens } from './simulation-token.js';
import { requireNoRun } from './start-simulation.js';

type Kind = 'user' | 'group';

/** One call holds its locks for a moment only; the caller repeats it until nothing is left. */
const batch = 50;

const simulatedId = name(`'${simulatedConnection.id}'`);

const own = sql`connection_id = ${simulatedId}`;

/**
 * Reads and locks a batch. `ours` marks rows that the simulator created and no real identity provider wrote to since;
 * the audit trail knows both, by the index of its targets. The id is a literal because the indexes of simulated rows
 * are partial.
 */
const readBatch = (table: 'users' | 'groups', kind: Kind, label: string): Sql => sql`
  select r.id, r.attributes ->> ${label}::text as label,
    exists (select 1 from audit_records a where a.target_id = r.id and a.action = ${`${kind}.created`} and a.${own})
    and not exists (select 1 from audit_records a where a.target_id = r.id and a.actor_kind = 'scimToken'
      and a.connection_id <> ${simulatedId}) as ours
  from ${name(table)} r where r.${own} order by r.id limit ${constant(batch)} for no key update of r`;

/**
 * Locks every group that the batch touches, in the order in which every transaction locks several groups: those to
 * remove, those that contain one of them, and those that have one of the users. The rows of users are locked after
 * these.
 */
const lockGroups = sql`with
    batch_groups as (select id from groups where ${own} order by id limit ${constant(batch)}),
    batch_users as (select id from users where ${own} order by id limit ${constant(batch)})
  select g.id from groups g where g.id in (
    select id from batch_groups
    union select group_id from group_member_groups where member_group_id in (select id from batch_groups)
    union select group_id from group_members where user_id in (select id from batch_users))
  order by g.id for no key update`;

const release = (
  table: 'users' | 'groups',
  id: string,
  now: Date,
): Sql => sql`update ${name(table)} set connection_id = null, source = 'LOCAL',
  version = version + 1, updated_at = ${now} where id = ${id} and ${own} returning id, connection_id`;

const simulatedConnectionId = `'${simulatedConnection.id}'::uuid`;

interface Row {
  id: string;
  label: string;
  ours: boolean;
}

const kinds = {
  group: { table: 'groups', label: 'displayName', subject: 'GROUP', remove: deleteGroup },
  user: { table: 'users', label: 'userName', subject: 'USER', remove: deleteUser },
} as const;

/** Keeps a row that somebody else created or wrote, as a local one, which real Okta then finds and links. */
const keep = async (context: Context, kind: Kind, { id, label }: Row): Promise<void> => {
  const { table, subject } = kinds[kind];
  const total = totalSql(
    subject,
    { source: 'released', connection: simulatedConnectionId, by: -1 },
    { source: 'released', by: 1 },
  );
  const released = await context.statement(
    sql`with released as (${release(table, id, context.clock.now())}), counted as (${total}) select id from released`,
  );
  if (released.length === 0) return;
  await recordAudit(context, { action: `${kind}.released`, targetKind: subject, targetId: id, targetLabel: label });
  context.changed(subject, id);
};

/** Removes the next batch of what the simulator created, groups first, and its token. Safe to repeat at any time. */
export const removeSimulation = async (context: Context): Promise<SimulationRemoval> => {
  if (await requireNoRun(context)) await deleteSimulationTokens(context);
  const removal = { users: 0, groups: 0, kept: 0, finished: true };
  await context.statement(lockGroups);
  for (const kind of ['group', 'user'] as const) {
    const { table, label, remove } = kinds[kind];
    if (!removal.finished) break;
    const rows = await context.statement<Row>(readBatch(table, kind, label));
    for (const row of rows) {
      if (row.ours) await remove(context, row.id);
      else await keep(context, kind, row);
    }
    const kept = rows.filter(({ ours }) => !ours).length;
    removal.kept += kept;
    removal[table] += rows.length - kept;
    removal.finished = rows.length < batch;
  }
  if (removal.users + removal.groups + removal.kept > 0) await recordRemoval(context, removal);
  return removal;
};

const recordRemoval = async (context: Context, { users, groups, kept }: SimulationRemoval): Promise<void> => {
  await recordAudit(context, {
    action: 'simulation.removed',
    targetKind: 'SIMULATION',
    targetLabel: simulatedConnection.name,
    changes: Object.entries({ users, groups, kept }).map(([path, after]) => ({ path, before: null, after })),
  });
  context.changed('PROVISIONING', simulatedConnection.id);
};
