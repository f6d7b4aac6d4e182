import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { type ConnectionArgs, isId } from '../../kernel/paging.js';
import { reachOf } from '../../kernel/reach.js';
import { canonicalKey } from '../../kernel/text/canonical-key.js';
import {
  allOf,
  type Keyset,
  keysetOf,
  type Order,
  type Page,
  pageOf,
  type Sql,
  sql,
  totalOf,
} from '../../query/index.js';
import { OrderDirection } from '../common/index.js';
import { readRows, withinBound } from './bounded-rows.js';
import { type ShownRow, shapeUser, shownColumns, type UserShape } from './shape-user.js';
import type { UserOrder } from './user.inputs.js';
import { membershipsColumns, membershipsNames, readMemberships } from './user-memberships.js';
import { conditionsOf, searchedUsers, type UserSelection } from './user-selection.js';

/**
 * Limits rows, of the alias u, to those that an actor sees: for a token, those of its own connection and local ones.
 */
export const reachCondition = (context: Context): Sql | undefined => {
  const connectionId = reachOf(context.actor);
  if (connectionId === undefined) return undefined;
  return sql`(u.connection_id is null or u.connection_id = ${connectionId})`;
};

const orders: Record<keyof UserOrder, Omit<Order, 'descending'>> = {
  userName: { name: 'userName', column: 'u.user_name_key', type: 'text' },
  displayName: { name: 'displayName', column: 'u.display_name_key', type: 'text' },
  createdAt: { name: 'createdAt', column: 'u.created_at', type: 'timestamptz' },
  updatedAt: { name: 'updatedAt', column: 'u.updated_at', type: 'timestamptz' },
};

/** Reads the order of a list; by userName where none is given. */
export const readUserOrder = (order: UserOrder | null | undefined): Order => {
  const given = Object.entries(order ?? { userName: OrderDirection.ASC }).filter(([, direction]) => direction != null);
  const [first] = given;
  if (!first || given.length > 1)
    throw fault('input.contradiction', { field: 'orderBy', wanted: 'exactly one field to order by' });
  return { ...orders[first[0] as keyof UserOrder], descending: first[1] === OrderDirection.DESC };
};

const sortKey =
  (order: Order) =>
  (user: UserShape): string => {
    if (order.name === 'userName') return canonicalKey(user.userName);
    if (order.name === 'displayName') return canonicalKey(user.displayName ?? '');
    return (order.name === 'createdAt' ? user.createdAt : user.updatedAt).toISOString();
  };

/** Returns the columns to read, with those of the groups if they are needed. */
export const columnsFor = (withMemberships: boolean): Sql =>
  withMemberships ? sql`${shownColumns}, ${membershipsColumns}` : shownColumns;

/** Shapes rows that were read with columnsFor. */
export const shapeUsers = async (
  context: Context,
  rows: readonly ShownRow[],
  withMemberships: boolean,
): Promise<UserShape[]> => {
  const memberships = withMemberships ? await readMemberships(context, rows) : [];
  return rows.map((row, index) => shapeUser(row, memberships[index]));
};

const readOne = async (context: Context, where: Sql, withMemberships: boolean): Promise<UserShape | null> => {
  const reach = reachCondition(context);
  const rows = await context.lookUp<ShownRow>(
    sql`select ${columnsFor(withMemberships)} from users u where ${reach ? allOf([where, reach]) : where}`,
  );
  const [user] = await shapeUsers(context, rows, withMemberships);
  return user ?? null;
};

/** Finds one user by id, in one statement; null where the actor sees no user with it. */
export const findUser = async (context: Context, id: string, withMemberships: boolean): Promise<UserShape | null> =>
  isId(id) ? readOne(context, sql`u.id = ${id}`, withMemberships) : null;

/** Counts the users that match; returns the stored total where nothing filters. */
export const countUsers = async (context: Context, selection: UserSelection): Promise<number> => {
  const { search, conditions } = selection;
  const reach = reachCondition(context);
  if (!search && conditions.length === 0) return totalOf(context, 'USER', reachOf(context.actor));
  const isSearch = search !== undefined && conditions.length === 0 && reach === undefined;
  const matching = isSearch
    ? sql`user_search s where ${search}`
    : sql`users u where ${allOf([...conditionsOf(selection), ...(reach ? [reach] : [])])}`;
  const [row] = await context.statement<{ total: number }>(sql`select count(*)::int as total from ${matching}`);
  return row?.total ?? 0;
};

export interface ListUsersProps {
  args: ConnectionArgs;
  selection: UserSelection;
  order: Order;
  withMemberships: boolean;
}

/** Returns the tables that a page of the list is read from, and the conditions on its rows. */
const pageSource = (
  context: Context,
  { args, selection, order }: ListUsersProps,
): { keyset: Keyset; from: Sql; where: Sql } => {
  const { search, conditions } = selection;
  const others = [...conditions, ...[reachCondition(context)].filter((condition) => condition !== undefined)];
  if (search && order.name === 'userName') {
    const keyset = keysetOf(args, { ...order, column: 'h.name' }, 'h.user_id');
    return { keyset, from: searchedUsers(search, keyset, others.length === 0), where: allOf(others) };
  }
  const keyset = keysetOf(args, order, 'u.id');
  const where = allOf([...conditionsOf({ search, conditions: others }), keyset.where]);
  return { keyset, from: sql`users u`, where };
};

/** Lists users as a Relay page; it is shorter than asked for where the users hold too much. */
export const listUsers = async (context: Context, props: ListUsersProps): Promise<Page<UserShape>> => {
  const { keyset, from, where } = pageSource(context, props);
  const { withMemberships, order } = props;
  const page = sql`select ${columnsFor(withMemberships)} from ${from} where ${where} ${keyset.tail}`;
  const found = await context.statement<ShownRow>(withinBound(page, withMemberships ? membershipsNames : []));
  const rows = readRows(found);
  const nodes = await shapeUsers(context, rows, withMemberships);
  // Where rows are too much for one page, the last that was read begins the next page.
  const limit = rows.length < found.length ? rows.length - 1 : keyset.request.limit;
  const shortened = { ...keyset, request: { ...keyset.request, limit } };
  return pageOf(nodes, shortened, order, sortKey(order));
};
