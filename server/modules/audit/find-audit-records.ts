import type { Context } from '../../kernel/context.js';
import { type ConnectionArgs, isId } from '../../kernel/paging.js';
import {
  allOf,
  always,
  constant,
  isFull,
  journalOf,
  journalPage,
  type Page,
  type Sql,
  searchedAtOnce,
  sql,
} from '../../query/index.js';
import { type AuditConditions, ownRecords } from './audit-conditions.js';
import type { AuditRecord } from './audit-record.entity.js';
import { shownChanges } from './shown-changes.js';

/** The columns of a record without its changes, of the alias a. */
export const recordColumns = sql`a.id, a.at, a.action, a.outcome, a.actor_kind as "actorKind", a.actor_id as "actorId",
  a.actor_label as "actorLabel", a.connection_id as "connectionId", a.request_id as "requestId", a.ip,
  a.user_agent as "userAgent", a.target_kind as "targetKind", a.target_id as "targetId",
  a.target_label as "targetLabel"`;

/** The order that the cursors of the trail and of timelines name. */
export const cursorOrder = 'audit';

/** Totals are counted up to this number. */
export const countedAtMost = 1_000;

/** The records to test: all that an index finds, or the next `searchedAtOnce`. */
const searched = ({ indexed, times, others }: AuditConditions, where: Sql, order: Sql): Sql => {
  const narrow = allOf([...indexed, ...times, where]);
  if (indexed.length > 0 || others.length === 0) return sql`(select * from audit_records a where ${narrow}) a`;
  return sql`(select * from audit_records a where ${narrow} ${order} limit ${constant(searchedAtOnce)}) a`;
};

/** Returns the last record tested where the search stopped early; undefined where it reached the end. */
const readLastSearched = async (
  { statement }: Context,
  { indexed, times, others }: AuditConditions,
  where: Sql,
  order: Sql,
): Promise<string | undefined> => {
  if (indexed.length > 0 || others.length === 0) return undefined;
  const [row] = await statement<{ id: string }>(
    sql`select a.id from audit_records a where ${allOf([...times, where])} ${order}
      offset ${constant(searchedAtOnce - 1)} limit 1`,
  );
  return row?.id;
};

const listRecords = async (
  context: Context,
  args: ConnectionArgs,
  conditions: AuditConditions,
  changes: Sql,
): Promise<Page<AuditRecord>> => {
  const journal = journalOf(args, cursorOrder, 'a.id');
  const { beyond, order, tail } = journal;
  const source = searched(conditions, beyond, order);
  const rows = await context.statement<AuditRecord>(
    sql`select ${recordColumns}, ${changes} from ${source} where ${allOf(conditions.others)} ${tail}`,
  );
  const stop = isFull(rows, journal) ? undefined : await readLastSearched(context, conditions, beyond, order);
  return journalPage(rows, journal, stop);
};

/**
 * Reads a page of the trail, the newest record first. Where no index narrows the search, a page may be short and not
 * the last.
 */
export const listAuditRecords = (
  context: Context,
  args: ConnectionArgs,
  conditions: AuditConditions,
): Promise<Page<AuditRecord>> => listRecords(context, args, conditions, shownChanges());

/** Reads a page of the trail with every member that was added to a group or removed, not only the first. */
export const listWholeAuditRecords = (
  context: Context,
  args: ConnectionArgs,
  conditions: AuditConditions,
): Promise<Page<AuditRecord>> => listRecords(context, args, conditions, sql`a.changes`);

/** Counts the records that match, up to one more than countedAtMost and among those that one search tests. */
export const countAuditRecords = async (context: Context, conditions: AuditConditions): Promise<number> => {
  const source = searched(conditions, always, sql`order by a.id desc`);
  const [row] = await context.statement<{ total: number }>(
    sql`select count(*)::int as total from (select 1 from ${source} where ${allOf(conditions.others)}
      limit ${constant(countedAtMost + 1)}) as counted`,
  );
  return row?.total ?? 0;
};

/** Finds one record by its id. */
export const findAuditRecord = async (context: Context, id: string): Promise<AuditRecord | null> => {
  if (!isId(id)) return null;
  const where = allOf([sql`a.id = ${id}`, ...ownRecords(context)]);
  const [row] = await context.lookUp<AuditRecord>(
    sql`select ${recordColumns}, ${shownChanges()} from audit_records a where ${where}`,
  );
  return row ?? null;
};
