import type { Context } from '../../database/context.js';
import { type ConnectionArgs, encodeCursor, isId, type PageRequest, readConnectionArgs } from '../../kernel/paging.js';
import { allOf, type Page, type Sql } from '../listing/index.js';
import type { AuditConditions } from './audit-conditions.js';
import type { AuditRecord } from './audit-record.entity.js';
import { shortenChanges } from './shorten-changes.js';

const columns = `a.id, a.at, a.action, a.outcome, a.actor_kind as "actorKind", a.actor_id as "actorId",
  a.actor_label as "actorLabel", a.connection_id as "connectionId", a.request_id as "requestId", a.ip,
  a.user_agent as "userAgent", a.target_kind as "targetKind", a.target_id as "targetId",
  a.target_label as "targetLabel", a.changes`;

const cursorOrder = 'audit';

/** What no index narrows is looked for among so many records at a time; the next page goes on below them. */
export const searchedAtOnce = 20_000;

/** Totals are counted up to here. */
export const countedAtMost = 1_000;

const beyond = ({ cursor, backward }: PageRequest): Sql =>
  cursor ? { sql: `a.id ${backward ? '>' : '<'} ?::uuid`, params: [cursor.id] } : { sql: 'true', params: [] };

/** The records to look at: all that an index finds, or the next so many. */
const searched = ({ indexed, times, others }: AuditConditions, where: Sql, direction: string): Sql => {
  const narrow = allOf([...indexed, ...times, where]);
  if (indexed.length > 0 || others.length === 0) {
    return { sql: `(select * from audit_records a where ${narrow.sql}) a`, params: narrow.params };
  }
  return {
    sql: `(select * from audit_records a where ${narrow.sql} order by a.id ${direction} limit ${searchedAtOnce}) a`,
    params: narrow.params,
  };
};

/** Where the search stopped without having looked at all; undefined where it came to the end. */
const readLastSearched = async (
  { statement }: Context,
  { indexed, times, others }: AuditConditions,
  where: Sql,
  direction: string,
): Promise<string | undefined> => {
  if (indexed.length > 0 || others.length === 0) return undefined;
  const { sql, params } = allOf([...times, where]);
  const [row] = await statement<{ id: string }>(
    `select a.id from audit_records a where ${sql} order by a.id ${direction} offset ${searchedAtOnce - 1} limit 1`,
    params,
  );
  return row?.id;
};

const cursorOf = (id: string): string => encodeCursor({ order: cursorOrder, key: '', id });

const toPage = (rows: AuditRecord[], request: PageRequest, lastSearched: string | undefined): Page<AuditRecord> => {
  const kept = rows.slice(0, request.limit);
  const more = rows.length > request.limit || lastSearched !== undefined;
  const end = rows.length > request.limit ? undefined : lastSearched;
  const nodes = request.backward ? kept.reverse() : kept;
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(node.id) }));
  const furthest = end === undefined ? undefined : cursorOf(end);
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: request.backward ? request.cursor !== undefined : more,
      hasPreviousPage: request.backward ? more : request.cursor !== undefined,
      startCursor: (request.backward ? furthest : undefined) ?? edges[0]?.cursor ?? null,
      endCursor: (request.backward ? undefined : furthest) ?? edges.at(-1)?.cursor ?? null,
    },
  };
};

/** A page of the trail as listAuditRecords reads it, with every member of a group that came or went. */
export const listWholeAuditRecords = async (
  context: Context,
  args: ConnectionArgs,
  conditions: AuditConditions,
): Promise<Page<AuditRecord>> => {
  const request = readConnectionArgs(args, cursorOrder);
  const direction = request.backward ? 'asc' : 'desc';
  const where = beyond(request);
  const source = searched(conditions, where, direction);
  const wanted = allOf(conditions.others);
  const rows = await context.statement<AuditRecord>(
    `select ${columns} from ${source.sql} where ${wanted.sql} order by a.id ${direction} limit ${request.limit + 1}`,
    [...source.params, ...wanted.params],
  );
  const full = rows.length > request.limit;
  return toPage(rows, request, full ? undefined : await readLastSearched(context, conditions, where, direction));
};

/** A page of the trail, the newest record first. Where nothing narrows the search, a page may be short and not the last. */
export const listAuditRecords = async (
  context: Context,
  args: ConnectionArgs,
  conditions: AuditConditions,
): Promise<Page<AuditRecord>> => {
  const page = await listWholeAuditRecords(context, args, conditions);
  const edges = page.edges.map(({ node, cursor }) => ({ node: shortenChanges(node), cursor }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
};

/** How many records match, counted up to one more than countedAtMost and among what is looked at at once. */
export const countAuditRecords = async (context: Context, conditions: AuditConditions): Promise<number> => {
  const source = searched(conditions, { sql: 'true', params: [] }, 'desc');
  const wanted = allOf(conditions.others);
  const [row] = await context.statement<{ total: number }>(
    `select count(*)::int as total from (select 1 from ${source.sql} where ${wanted.sql}
      limit ${countedAtMost + 1}) as counted`,
    [...source.params, ...wanted.params],
  );
  return row?.total ?? 0;
};

/** One record by its id. */
export const findAuditRecord = async ({ lookUp }: Context, id: string): Promise<AuditRecord | null> => {
  if (!isId(id)) return null;
  const [row] = await lookUp<AuditRecord>(`select ${columns} from audit_records a where a.id = ?`, [id]);
  return row ? shortenChanges(row) : null;
};

const groupsSearched = 2_000;

/**
 * What happened to one user or group, the newest first. Of a user that includes coming into groups and leaving them,
 * which the groups' records tell: the newest so many of these are looked through.
 */
export const listTimeline = async (
  context: Context,
  args: ConnectionArgs,
  targetId: string,
): Promise<Page<AuditRecord>> => {
  const request = readConnectionArgs(args, cursorOrder);
  const direction = request.backward ? 'asc' : 'desc';
  const where = beyond(request);
  const tail = `order by a.id ${direction} limit ${request.limit + 1}`;
  const id = isId(targetId) ? targetId : null;
  const rows = await context.statement<AuditRecord>(
    `select ${columns} from (
      (select * from audit_records a where a.target_id = ?::uuid and ${where.sql} ${tail})
      union all
      (select * from (select * from audit_records a where a.target_kind = 'GROUP' and ${where.sql}
          order by a.id ${direction} limit ${groupsSearched}) a
        where a.target_id <> ?::uuid and a.changes::text like ? ${tail})
    ) a ${tail}`,
    [id, ...where.params, ...where.params, id, `%"${id ?? ''}"%`],
  );
  return toPage(
    rows.map((row) => shortenChanges(row, id ?? undefined)),
    request,
    undefined,
  );
};
