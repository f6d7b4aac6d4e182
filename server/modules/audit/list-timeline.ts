import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { type ConnectionArgs, isId } from '../../kernel/paging.js';
import {
  allOf,
  constant,
  type Journal,
  journalOf,
  journalPage,
  name,
  nothing,
  type Page,
  type Sql,
  series,
  sql,
  uuid,
} from '../../query/index.js';
import { TimelineChange, type TimelineFilter } from './audit.inputs.js';
import { auditActions, auditActorKinds } from './audit-action.js';
import type { AuditRecord } from './audit-record.entity.js';
import { cursorOrder, recordColumns } from './find-audit-records.js';
import { shownChanges } from './shown-changes.js';

/** The newest changes of groups that are searched for a user: at most so many records and so many bytes together. */
const groupsSearched = 2_000;
const bytesSearched = 64 * 1024 * 1024;

const byAction = (actions: readonly string[]): Sql =>
  sql`a.action in (${series(
    actions.map((action) => name(`'${action}'`)),
    ', ',
  )})`;

const changesOf: Record<TimelineChange, Sql> = {
  [TimelineChange.LIFECYCLE]: byAction(
    auditActions.filter((action) => /^(user|group)\./.test(action) && !action.endsWith('.updated')),
  ),
  [TimelineChange.ATTRIBUTES]: sql`${byAction(['user.updated', 'group.updated'])}
    and exists (select 1 from jsonb_array_elements(a.changes) c where c ->> 'path' <> 'members')`,
  [TimelineChange.MEMBERSHIPS]: sql`a.target_kind = 'GROUP' and a.changes @> '[{"path": "members"}]'`,
  [TimelineChange.INVITATIONS]: byAction(auditActions.filter((action) => /^(invitation|mail)\./.test(action))),
};

const readActorKind = (kind: string): string => {
  if (auditActorKinds.some((known) => known === kind)) return kind;
  throw fault('input.unknown-word', { field: 'actorKind', value: kind, known: auditActorKinds.join(', ') });
};

const byActor = ({ actorKind }: TimelineFilter): Sql[] =>
  actorKind == null ? [] : [sql`a.actor_kind = ${readActorKind(actorKind)}`];

/** The conditions of a filter on what was done to the target itself, of the alias a. */
export const timelineConditions = (filter: TimelineFilter): Sql[] => [
  ...byActor(filter),
  ...(filter.change == null ? [] : [changesOf[filter.change]]),
  ...(filter.attribute == null ? [] : [sql`a.changes @> ${JSON.stringify([{ path: filter.attribute }])}::jsonb`]),
];

const ownRecords = (id: string, filter: TimelineFilter, { beyond, tail }: Journal): Sql => {
  const where = allOf([sql`a.target_id = ${uuid(id)}`, beyond, ...timelineConditions(filter)]);
  return sql`(select * from audit_records a where ${where} ${tail})`;
};

/** Selects the records of groups that name a user. Unpacking their lists takes the time, so they are weighed first. */
const groupRecords = (id: string, filter: TimelineFilter, { beyond, order, tail, request }: Journal): Sql => {
  const names = (list: 'added' | 'removed') => JSON.stringify([{ [list]: [isId(id) ? id : null] }]);
  const conditions = allOf([
    ...byActor(filter),
    sql`a.target_id <> ${uuid(id)} and a.weight <= ${bytesSearched}`,
    sql`a.changes @> ${names('added')}::jsonb or a.changes @> ${names('removed')}::jsonb`,
  ]);
  const outward = request.backward ? sql`order by n.id asc` : sql`order by n.id desc`;
  return sql`(select a.id from (
      select n.*, sum(pg_column_size(n.changes)) over (${outward}) as weight from (
        select a.* from audit_records a where a.target_kind = 'GROUP' and ${beyond} ${order}
          limit ${constant(groupsSearched)}
      ) n) a where ${conditions} ${tail})`;
};

/**
 * Lists the history of one user or group, the newest first. A user's includes joining and leaving groups, which the
 * records of the groups hold: the newest 2,000 of these are searched.
 */
export const listTimeline = async (
  context: Context,
  args: ConnectionArgs,
  targetId: string,
  filter: TimelineFilter = {},
): Promise<Page<AuditRecord>> => {
  const journal = journalOf(args, cursorOrder, 'a.id');
  const own = ownRecords(targetId, filter, journal);
  const withGroups =
    filter.attribute == null && (filter.change ?? TimelineChange.MEMBERSHIPS) === TimelineChange.MEMBERSHIPS;
  const groups = withGroups
    ? sql`union all (select r.* from ${groupRecords(targetId, filter, journal)} g join audit_records r on r.id = g.id)`
    : nothing;
  const changes = shownChanges(isId(targetId) ? targetId : undefined);
  const rows = await context.statement<AuditRecord>(
    sql`select ${recordColumns}, ${changes} from (${own} ${groups}) a ${journal.tail}`,
  );
  return journalPage(rows, journal);
};
