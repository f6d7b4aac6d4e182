import type { Variable, VariablePath } from '../../kernel/template/index.js';
import { type Sql, sql, texts, uuids } from '../../query/index.js';

/** Selects the ids of groups and of all groups inside them, as the start of a statement: `with recursive below …`. */
export const belowGroups = (groupIds: readonly string[]): Sql => sql`with recursive below (id) as (
    select unnest(${uuids(groupIds)})
    union
    select n.member_group_id from group_member_groups n join below on n.group_id = below.id
  )`;

/** Holds where the user u is active and in one of the groups `below`. */
export const isActiveMember = sql`u.active
  and u.id in (select m.user_id from group_members m where m.group_id in (select id from below))`;

const primaryOf = '$[*] ? (@.primary == true)';

const bag = ({ extension }: VariablePath): Sql =>
  extension === undefined ? sql`u.attributes` : sql`u.attributes -> ${extension}::text`;

/** The value of a variable as SQL of the alias u; it equals what `readVariable` returns. */
const valueSql = ({ path }: Variable): Sql => {
  if (path.attribute === undefined) return sql`u.id::text`;
  if (!path.multiValued) {
    const steps = path.part === undefined ? [path.attribute] : [path.attribute, path.part];
    return sql`${bag(path)} #>> ${texts(steps)}`;
  }
  const list = sql`(${bag(path)} -> ${path.attribute}::text)`;
  const chosen = sql`coalesce(jsonb_path_query_first(${list}, ${primaryOf}::jsonpath), ${list} -> 0)`;
  return sql`${chosen} ->> ${path.part ?? 'value'}::text`;
};

/** Holds where the user u has no value of a variable; an empty text counts as none. */
export const lacks = (variable: Variable): Sql => sql`coalesce(${valueSql(variable)}, '') = ''`;
