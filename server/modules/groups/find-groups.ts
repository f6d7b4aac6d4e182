import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { type ConnectionArgs, isId } from '../../kernel/paging.js';
import { Permission } from '../../kernel/permissions.js';
import { reachOf } from '../../kernel/reach.js';
import { groupResource } from '../../kernel/schema/index.js';
import { canonicalKey, keyOfSought } from '../../kernel/text/canonical-key.js';
import { forgivingKey } from '../../kernel/text/forgiving-key.js';
import {
  allOf,
  filterSql,
  idsIn,
  keysetOf,
  like,
  type Order,
  type Page,
  pageOf,
  type Sql,
  sql,
  totalOf,
  unique,
} from '../../query/index.js';
import { OrderDirection } from '../common/index.js';
import type { GroupFilter, GroupOrder } from './group.inputs.js';
import { reachCondition } from './reach-condition.js';
import { addMembers, findWithMembers } from './read-members.js';
import { type GroupRow, type GroupShape, groupColumns, shapeGroup } from './shape-group.js';

/** Filtering groups by a member needs the permission to read users. */
export const membersInFilter = { attribute: 'members', permission: Permission.UsersRead };

/** The conditions of a filter, of the alias g, without the limit to the actor's visible connection. */
export const filterConditions = (filter: GroupFilter | null | undefined): Sql[] => {
  if (!filter) return [];
  const conditions: Sql[] = [];
  if (filter.search?.trim()) {
    const pattern = like.anywhere(forgivingKey(keyOfSought(filter.search.trim(), 'search')));
    conditions.push(sql`g.id = any (array(select s.id from groups s where s.searched_name like ${pattern}))`);
  }
  if (filter.ids != null) conditions.push(idsIn('g.id', filter.ids));
  if (filter.displayName != null)
    conditions.push(unique(sql`g.display_name_key = ${keyOfSought(filter.displayName, 'displayName')}`));
  if (filter.externalId != null) conditions.push(sql`g.external_id = ${filter.externalId}`);
  if (filter.source != null) conditions.push(sql`g.source = ${filter.source}`);
  if (filter.attributes) conditions.push(filterSql(groupResource, filter.attributes));
  return conditions;
};

const orders: Record<keyof GroupOrder, Omit<Order, 'descending'>> = {
  displayName: { name: 'displayName', column: 'g.display_name_key', type: 'text' },
  createdAt: { name: 'createdAt', column: 'g.created_at', type: 'timestamptz' },
  updatedAt: { name: 'updatedAt', column: 'g.updated_at', type: 'timestamptz' },
};

/** Reads the order of a list; by name where none is given. */
export const readGroupOrder = (order: GroupOrder | null | undefined): Order => {
  const given = Object.entries(order ?? { displayName: OrderDirection.ASC }).filter(([, way]) => way != null);
  const [first] = given;
  if (!first || given.length > 1)
    throw fault('input.contradiction', { field: 'orderBy', wanted: 'exactly one field to order by' });
  return { ...orders[first[0] as keyof GroupOrder], descending: first[1] === OrderDirection.DESC };
};

const sortKey =
  (order: Order) =>
  (group: GroupShape): string => {
    if (order.name === 'displayName') return canonicalKey(group.displayName);
    return (order.name === 'createdAt' ? group.createdAt : group.updatedAt).toISOString();
  };

/** Finds one group by id, in one statement; null where the actor sees no group with it. */
export const findGroup = async (context: Context, id: string, withMembers: boolean): Promise<GroupShape | null> => {
  if (!isId(id)) return null;
  if (withMembers) return findWithMembers(context, id);
  const reach = reachCondition(context);
  const where = allOf([sql`g.id = ${id}`, ...(reach ? [reach] : [])]);
  const [row] = await context.lookUp<GroupRow>(sql`select ${groupColumns} from groups g where ${where}`);
  return row ? shapeGroup(row) : null;
};

/** Counts the groups that match; returns the stored total where nothing filters. */
export const countGroups = async (context: Context, conditions: readonly Sql[]): Promise<number> => {
  if (conditions.length === 0) return totalOf(context, 'GROUP', reachOf(context.actor));
  const reach = reachCondition(context);
  const where = allOf(reach ? [...conditions, reach] : conditions);
  const [row] = await context.statement<{ total: number }>(
    sql`select count(*)::int as total from groups g where ${where}`,
  );
  return row?.total ?? 0;
};

export interface ListGroupsProps {
  args: ConnectionArgs;
  conditions: readonly Sql[];
  order: Order;
  withMembers: boolean;
}

/** Lists groups as a Relay page. */
export const listGroups = async (context: Context, props: ListGroupsProps): Promise<Page<GroupShape>> => {
  const keyset = keysetOf(props.args, props.order, 'g.id');
  const reach = reachCondition(context);
  const where = allOf([...props.conditions, keyset.where, ...(reach ? [reach] : [])]);
  const rows = await context.statement<GroupRow>(
    sql`select ${groupColumns} from groups g where ${where} ${keyset.tail}`,
  );
  const groups = props.withMembers ? await addMembers(context, rows) : rows.map((row) => shapeGroup(row));
  return pageOf(groups, keyset, props.order, sortKey(props.order));
};
