import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { readPage, readRowPage, sortSql, sql } from '../../query/index.js';
import type { PageInput } from '../common/index.js';
import { withinBound } from './bounded-rows.js';
import { columnsFor, countUsers, reachCondition, shapeUsers } from './find-users.js';
import type { ShownRow, UserShape } from './shape-user.js';
import type { UserFilter, UserPage } from './user.inputs.js';
import { checkUserFilter, readSelection } from './user-conditions.js';
import { membershipsNames } from './user-memberships.js';
import { conditionsOf } from './user-selection.js';

export interface PageUsersProps {
  filter: UserFilter | null | undefined;
  page: PageInput;
  withMemberships: boolean;
  /** Tells that the caller selects `unread`, and so reads the users that were left unread one by one. */
  takesUnread: boolean;
}

type Paged = Omit<UserPage, 'nodes'> & { nodes: UserShape[] };

/** Reads a page of users by SCIM's paging, in the order of creation unless sorted. */
export const pageUsers = async (context: Context, props: PageUsersProps): Promise<Paged> => {
  const page = readPage(props.page);
  checkUserFilter(context.actor, props.filter);
  const resource = await context.userResource();
  const selection = await readSelection(context, props.filter);
  const conditions = conditionsOf(selection);
  const reach = reachCondition(context);
  const { rows, ...rest } = await readRowPage<ShownRow>(context, page, {
    from: sql`users u`,
    id: sql`u.id`,
    columns: columnsFor(props.withMemberships),
    bound: (statement, others) =>
      withinBound(statement, props.withMemberships ? [...membershipsNames, ...others] : others),
    conditions: reach ? [...conditions, reach] : conditions,
    sort: page.sortBy === undefined ? undefined : sortSql(resource, page.sortBy, page.descending),
    total: () => countUsers(context, selection),
  });
  if (!props.takesUnread && rows.some(({ attributes_text }) => attributes_text === null)) {
    throw fault('page.too-large/users', { field: 'page.count' });
  }
  return { ...rest, nodes: await shapeUsers(context, rows, props.withMemberships) };
};
