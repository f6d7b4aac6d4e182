import type { Variable, VariablePath } from '../../kernel/template/index.js';
import type { Sql } from '../../query/index.js';

/** The ids of groups and of all groups inside them, as the start of a statement: `with recursive below …`. */
export const belowGroups = (groupIds: readonly string[]): Sql => ({
  sql: `with recursive below (id) as (
    select unnest(?::uuid[])
    union
    select n.member_group_id from group_member_groups n join below on n.group_id = below.id
  )`,
  params: [[...groupIds]],
});

/** Whether the user u is active and in one of the groups below. */
export const isActiveMember =
  'u.active and u.id in (select m.user_id from group_members m where m.group_id in (select id from below))';

const primaryOf = '$[*] ? (@.primary == true)';

const bag = ({ extension }: VariablePath): Sql =>
  extension === undefined
    ? { sql: 'u.attributes', params: [] }
    : { sql: 'u.attributes -> ?::text', params: [extension] };

/** The value of a variable as SQL of the alias u: the same that readVariable finds. */
const valueSql = ({ path }: Variable): Sql => {
  if (path.attribute === undefined) return { sql: 'u.id::text', params: [] };
  const { sql, params } = bag(path);
  if (!path.multiValued) {
    const steps = path.part === undefined ? [path.attribute] : [path.attribute, path.part];
    return { sql: `${sql} #>> ?::text[]`, params: [...params, steps] };
  }
  const list = `(${sql} -> ?::text)`;
  const once = [...params, path.attribute];
  return {
    sql: `coalesce(jsonb_path_query_first(${list}, ?::jsonpath), ${list} -> 0) ->> ?::text`,
    params: [...once, primaryOf, ...once, path.part ?? 'value'],
  };
};

/** Whether the user u has no value of a variable; an empty text is none. */
export const lacks = (variable: Variable): Sql => {
  const { sql, params } = valueSql(variable);
  return { sql: `coalesce(${sql}, '') = ''`, params };
};
