import type { Context } from '../../kernel/context.js';
import type { DomainError } from '../../kernel/faults/errors.js';
import { fault, faultWith } from '../../kernel/faults/fault.js';
import { type ConnectionArgs, isId } from '../../kernel/paging.js';
import type { Attributes } from '../../kernel/schema/index.js';
import {
  resolveTemplate,
  type TemplateUser,
  type VariableCatalogue,
  variablesOf,
} from '../../kernel/template/index.js';
import { keysetOf, type Order, pageOf, type Sql, sql, uuid } from '../../query/index.js';
import { listConfigurations } from './find-configurations.js';
import { belowGroups, isActiveMember } from './members-sql.js';
import { type ReadField, readStored } from './read-fields.js';
import {
  type ResolvedConfiguration,
  type ResolvedConfigurations,
  type ResolvedConfigurationsConnection,
  WithheldReason,
} from './resolved.types.js';
import { openFields } from './stored-fields.js';

interface ResolvingRow {
  id: string;
  active: boolean;
  attributes: Attributes;
  user_name_key: string;
  configurations: string[];
}

/** The columns of a ResolvingRow, of the alias u, with the configurations of all groups that the user is in. */
const columns = sql`u.id, u.active, u.attributes, u.user_name_key, array(
    with recursive above (id) as (
      select m.group_id from group_members m where m.user_id = u.id
      union
      select n.group_id from group_member_groups n join above on n.member_group_id = above.id
    )
    select distinct c.configuration_id::text from configuration_groups c where c.group_id in (select id from above)
  ) as configurations`;

/** A configuration whose templates have been parsed. */
export interface ReadyConfiguration {
  id: string;
  name: string;
  position: number;
  version: number;
  fields: ReadField[];
}

/** Returns all configurations in their order, ready to be resolved for any number of users. */
export const readyConfigurations = async (context: Context): Promise<ReadyConfiguration[]> => {
  const known = variablesOf(await context.userResource());
  return (await listConfigurations(context)).map((configuration) => {
    const { id, name, position, version } = configuration;
    return { id, name, position, version, fields: readStored(openFields(context, configuration), known) };
  });
};

export interface ResolveProps {
  known: VariableCatalogue;
  /** Previews show whether a secret has a value, but not the value. */
  maskSecrets: boolean;
}

/** The greatest number of characters in a resolved field, and in all fields of a user or of a page together. */
const longest = { field: 64 * 1024, user: 1024 * 1024, page: 16 * 1024 * 1024 } as const;

/** The keys and characters that the preceding configurations have used. */
interface Taken {
  /** The configuration that decides each key. */
  by: Map<string, ReadyConfiguration>;
  length: number;
}

const resolveOne = (
  configuration: ReadyConfiguration,
  user: TemplateUser,
  taken: Taken,
  { known, maskSecrets }: ResolveProps,
): ResolvedConfiguration => {
  const { id, name, position, version } = configuration;
  const result: ResolvedConfiguration = { id, name, position, version, fields: [], withheld: [], overridden: [] };
  for (const { key, secret, parsed, unreadable } of configuration.fields) {
    const winner = taken.by.get(key);
    if (winner) {
      result.overridden.push({ key, byConfigurationId: winner.id, byConfigurationName: winner.name });
      continue;
    }
    taken.by.set(key, configuration);
    if (unreadable) {
      result.withheld.push({ key, reason: WithheldReason.UNREADABLE, missing: [] });
      continue;
    }
    const room = Math.min(longest.field, longest.user - taken.length);
    const resolved = resolveTemplate(parsed, user, { known, longest: room });
    if (resolved.ok) {
      taken.length += resolved.value.length;
      result.fields.push({ key, secret, value: secret && maskSecrets ? null : resolved.value });
    } else {
      const missing = resolved.error.reason === 'MISSING_VALUES' ? resolved.error.missing : [];
      result.withheld.push({ key, reason: WithheldReason[resolved.error.reason], missing });
    }
  }
  return result;
};

/**
 * Resolves configurations, in their order, for a user. The first one that has a key decides it, even where its value is
 * missing: another one's value must not be used because an attribute is empty.
 */
export const resolveFor = (
  configurations: readonly ReadyConfiguration[],
  user: TemplateUser,
  props: ResolveProps,
): ResolvedConfiguration[] => {
  const taken: Taken = { by: new Map(), length: 0 };
  return configurations.map((configuration) => resolveOne(configuration, user, taken, props));
};

const shape = (row: ResolvingRow, all: readonly ReadyConfiguration[], props: ResolveProps): ResolvedConfigurations => {
  const mine = new Set(row.active ? row.configurations : []);
  const configurations = resolveFor(
    all.filter(({ id }) => mine.has(id)),
    row,
    props,
  );
  return {
    userId: row.id,
    userName: row.attributes['userName'] as string,
    active: row.active,
    configurations,
    missing: [...new Set(configurations.flatMap(({ withheld }) => withheld.flatMap(({ missing }) => missing)))],
  };
};

/** Returns what one user gets; null where there is no such user. */
export const resolveForUser = async (
  context: Context,
  userId: string,
  maskSecrets: boolean,
): Promise<ResolvedConfigurations | null> => {
  if (!isId(userId)) return null;
  const [row] = await context.statement<ResolvingRow>(sql`select ${columns} from users u where u.id = ${userId}`);
  if (!row) return null;
  const known = variablesOf(await context.userResource());
  return shape(row, await readyConfigurations(context), { known, maskSecrets });
};

const byUserName: Order = { name: 'userName', column: 'u.user_name_key', type: 'text', descending: false };

const countMembers = async ({ statement }: Context, below: Sql): Promise<number> => {
  const [row] = await statement<{ total: number }>(
    sql`${below} select count(*)::int as total from users u where ${isActiveMember}`,
  );
  return row?.total ?? 0;
};

const lengthOf = ({ configurations }: ResolvedConfigurations): number =>
  configurations.reduce(
    (sum, { fields }) => fields.reduce((length, { value }) => length + (value?.length ?? 0), sum),
    0,
  );

const tooLong = (): DomainError => fault('page.too-large/configurations', { limit: longest.page });

/** Lists what the active users of a group and of the groups inside it get, by userName, as a Relay page. */
export const resolveForGroup = async (
  context: Context,
  groupId: string,
  args: ConnectionArgs,
): Promise<ResolvedConfigurationsConnection> => {
  const [group] = await context.statement(sql`select 1 from groups where id = ${uuid(groupId)}`);
  if (!group) throw faultWith('group.not-found', { field: 'groupId' });
  const keyset = keysetOf(args, byUserName, 'u.id');
  const below = belowGroups([groupId]);
  const rows = await context.statement<ResolvingRow>(
    sql`${below} select ${columns} from users u where ${isActiveMember} and ${keyset.where} ${keyset.tail}`,
  );
  const known = variablesOf(await context.userResource());
  const all = await readyConfigurations(context);
  let length = 0;
  const nodes = rows.map((row) => {
    const shaped = shape(row, all, { known, maskSecrets: false });
    length += lengthOf(shaped);
    if (length > longest.page) throw tooLong();
    return { ...shaped, id: row.id, key: row.user_name_key };
  });
  return { ...pageOf(nodes, keyset, byUserName, ({ key }) => key), totalCount: await countMembers(context, below) };
};
