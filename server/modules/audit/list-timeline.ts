import type { Context } from '../../kernel/context.js';
import { badInput } from '../../kernel/faults/errors.js';
import { type ConnectionArgs, isId } from '../../kernel/paging.js';
import { allOf, type Journal, journalOf, journalPage, type Page, type Sql } from '../../query/index.js';
import { TimelineChange, type TimelineFilter } from './audit.inputs.js';
import { auditActions, auditActorKinds } from './audit-action.js';
import type { AuditRecord } from './audit-record.entity.js';
import { cursorOrder, recordColumns } from './find-audit-records.js';
import { shownChanges } from './shown-changes.js';

/** So many of the newest changes of groups are looked through for a user, and no more than weigh this together. */
const groupsSearched = 2_000;
const bytesSearched = 64 * 1024 * 1024;

const anyOf = (actions: readonly string[]): string => `a.action in (${actions.map((one) => `'${one}'`).join(', ')})`;

const changesOf: Record<TimelineChange, string> = {
  [TimelineChange.LIFECYCLE]: anyOf(
    auditActions.filter((action) => /^(user|group)\./.test(action) && !action.endsWith('.updated')),
  ),
  [TimelineChange.ATTRIBUTES]: `${anyOf(['user.updated', 'group.updated'])}
    and exists (select 1 from jsonb_array_elements(a.changes) c where c ->> 'path' <> 'members')`,
  [TimelineChange.MEMBERSHIPS]: `a.target_kind = 'GROUP' and a.changes @> '[{"path": "members"}]'`,
  [TimelineChange.INVITATIONS]: anyOf(auditActions.filter((action) => /^(invitation|mail)\./.test(action))),
};

const readActorKind = (kind: string): string => {
  if (auditActorKinds.some((known) => known === kind)) return kind;
  throw badInput(`${kind} is none of ${auditActorKinds.join(', ')}.`, { field: 'actorKind' });
};

const byActor = ({ actorKind }: TimelineFilter): Sql[] =>
  actorKind == null ? [] : [{ sql: 'a.actor_kind = ?', params: [readActorKind(actorKind)] }];

/** The conditions of a filter on what was done to the target itself, of the alias a. */
export const timelineConditions = (filter: TimelineFilter): Sql[] => [
  ...byActor(filter),
  ...(filter.change == null ? [] : [{ sql: changesOf[filter.change], params: [] }]),
  ...(filter.attribute == null
    ? []
    : [{ sql: 'a.changes @> ?::jsonb', params: [JSON.stringify([{ path: filter.attribute }])] }]),
];

const ownRecords = (id: string | null, filter: TimelineFilter, { beyond, tail }: Journal): Sql => {
  const { sql, params } = allOf([
    { sql: 'a.target_id = ?::uuid', params: [id] },
    beyond,
    ...timelineConditions(filter),
  ]);
  return { sql: `(select * from audit_records a where ${sql} ${tail})`, params };
};

/** Records of groups that name a user. Their lists are weighed before one is unpacked, which is what takes time. */
const groupRecords = (id: string | null, filter: TimelineFilter, { beyond, order, tail }: Journal): Sql => {
  const named = ['added', 'removed'].map((list) => JSON.stringify([{ [list]: [id] }]));
  const conditions = allOf([
    ...byActor(filter),
    { sql: 'a.target_id <> ?::uuid and a.weight <= ?', params: [id, bytesSearched] },
    { sql: 'a.changes @> ?::jsonb or a.changes @> ?::jsonb', params: named },
  ]);
  return {
    sql: `(select a.id from (
      select n.*, sum(pg_column_size(n.changes)) over (${order.replace('a.id', 'n.id')}) as weight from (
        select a.* from audit_records a where a.target_kind = 'GROUP' and ${beyond.sql} ${order} limit ${groupsSearched}
      ) n) a where ${conditions.sql} ${tail})`,
    params: [...beyond.params, ...conditions.params],
  };
};

/**
 * What happened to one user or group, the newest first. Of a user that includes coming into groups and leaving them,
 * which the groups' records tell: the newest so many of these are looked through.
 */
export const listTimeline = async (
  context: Context,
  args: ConnectionArgs,
  targetId: string,
  filter: TimelineFilter = {},
): Promise<Page<AuditRecord>> => {
  const journal = journalOf(args, cursorOrder, 'a.id');
  const id = isId(targetId) ? targetId : null;
  const own = ownRecords(id, filter, journal);
  const groups = groupRecords(id, filter, journal);
  const withGroups =
    filter.attribute == null && (filter.change ?? TimelineChange.MEMBERSHIPS) === TimelineChange.MEMBERSHIPS;
  const changes = shownChanges(id ?? undefined);
  const rows = await context.statement<AuditRecord>(
    `select ${recordColumns}, ${changes.sql} from (
      ${own.sql}
      ${withGroups ? `union all (select r.* from ${groups.sql} g join audit_records r on r.id = g.id)` : ''}
    ) a ${journal.tail}`,
    [...changes.params, ...own.params, ...(withGroups ? groups.params : [])],
  );
  return journalPage(rows, journal);
};
