import type { Context } from '../../kernel/context.js';
import { type Sql, sql, uuids } from '../../query/index.js';
import type { ConfigurationConflict } from './configuration.types.js';
import { groupIdsByConfiguration, listConfigurations } from './find-configurations.js';

const countShared = (some: readonly string[], others: readonly string[]): Sql => sql`with recursive
  one (id) as (
    select unnest(${uuids(some)})
    union select n.member_group_id from group_member_groups n join one on n.group_id = one.id
  ), other (id) as (
    select unnest(${uuids(others)})
    union select n.member_group_id from group_member_groups n join other on n.group_id = other.id
  )
  select count(*)::int as users from users u where u.active
    and u.id in (select m.user_id from group_members m where m.group_id in (select id from one))
    and u.id in (select m.user_id from group_members m where m.group_id in (select id from other))`;

export interface ConflictProps {
  /** Absent for a configuration that is not stored yet, which would be last. */
  id: string | null | undefined;
  keys: readonly string[];
  groupIds: readonly string[];
}

/** Finds other configurations that give some of the same users one of these keys; others are not counted. */
export const findConflicts = async (context: Context, props: ConflictProps): Promise<ConfigurationConflict[]> => {
  const keys = new Set(props.keys);
  const all = await listConfigurations(context);
  const place = all.findIndex(({ id }) => id === props.id);
  const groups = await groupIdsByConfiguration(context);
  const conflicts: ConfigurationConflict[] = [];
  for (const [index, other] of all.entries()) {
    const shared = other.fields.filter(({ key }) => keys.has(key));
    if (other.id === props.id || shared.length === 0) continue;
    const otherGroups = groups.get(other.id) ?? [];
    const [row] = await context.statement<{ users: number }>(countShared(props.groupIds, otherGroups));
    if (!row?.users) continue;
    for (const { key } of shared) {
      const otherWins = place === -1 || index < place;
      const { id: configurationId, name: configurationName } = other;
      conflicts.push({ key, configurationId, configurationName, otherWins, users: row.users });
    }
  }
  return conflicts;
};
