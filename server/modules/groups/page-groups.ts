import type { Context } from '../../kernel/context.js';
import { groupResource } from '../../kernel/schema/index.js';
import { readPage, readRowPage, sortSql, sql } from '../../query/index.js';
import { checkNamedAttribute } from '../attributes/index.js';
import type { PageInput } from '../common/index.js';
import { countGroups, filterConditions, membersInFilter } from './find-groups.js';
import type { GroupFilter, GroupPage } from './group.inputs.js';
import { reachCondition } from './reach-condition.js';
import { addMembers } from './read-members.js';
import { type GroupRow, type GroupShape, groupColumns, shapeGroup } from './shape-group.js';

export interface PageGroupsProps {
  filter: GroupFilter | null | undefined;
  page: PageInput;
  withMembers: boolean;
}

type Paged = Omit<GroupPage, 'nodes'> & { nodes: GroupShape[] };

/** Reads a page of groups by SCIM's paging, in the order of creation unless sorted. */
export const pageGroups = async (context: Context, props: PageGroupsProps): Promise<Paged> => {
  const page = readPage(props.page);
  checkNamedAttribute(context.actor, props.filter, membersInFilter);
  const conditions = filterConditions(props.filter);
  const reach = reachCondition(context);
  const { rows, ...rest } = await readRowPage<GroupRow>(context, page, {
    from: sql`groups g`,
    id: sql`g.id`,
    columns: groupColumns,
    conditions: reach ? [...conditions, reach] : conditions,
    sort: page.sortBy === undefined ? undefined : sortSql(groupResource, page.sortBy, page.descending),
    total: () => countGroups(context, conditions),
  });
  const nodes = props.withMembers ? await addMembers(context, rows) : rows.map((row) => shapeGroup(row));
  return { ...rest, nodes };
};
