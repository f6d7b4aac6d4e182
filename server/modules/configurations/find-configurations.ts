import type { Context } from '../../kernel/context.js';
import type { DomainError } from '../../kernel/faults/errors.js';
import { fault } from '../../kernel/faults/fault.js';
import { isId } from '../../kernel/paging.js';
import { sql } from '../../query/index.js';
import { Configuration } from './configuration.entity.js';
import type { AssignedGroup } from './configuration.types.js';

/** Lists all configurations in the order of their precedence. */
export const listConfigurations = ({ em }: Context): Promise<Configuration[]> =>
  em.findAll(Configuration, { orderBy: [{ position: 'asc' }, { id: 'asc' }] });

/** Finds one configuration; null where there is none. */
export const findConfiguration = async ({ em }: Context, id: string): Promise<Configuration | null> =>
  isId(id) ? em.findOne(Configuration, { id }) : null;

/** The configuration does not exist any more. */
export const configurationNotFound = (): DomainError => fault('configuration.not-found');

/** Lists the groups of a configuration, by name. */
export const groupsOf = ({ statement }: Context, id: string): Promise<AssignedGroup[]> =>
  statement<AssignedGroup>(
    sql`select g.id, g.attributes ->> 'displayName' as "displayName", g.member_count as "memberCount"
      from configuration_groups c join groups g on g.id = c.group_id where c.configuration_id = ${id}
      order by g.display_name_key`,
  );

/** Returns the ids of the groups of every configuration. */
export const groupIdsByConfiguration = async ({ statement }: Context): Promise<ReadonlyMap<string, string[]>> => {
  const rows = await statement<{ id: string; groups: string[] }>(
    sql`select configuration_id as id, array_agg(group_id::text) as groups from configuration_groups
      group by configuration_id`,
  );
  return new Map(rows.map(({ id, groups }) => [id, groups]));
};
