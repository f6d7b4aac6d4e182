import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import type { ConnectionArgs } from '../../kernel/paging.js';
import { toCsv } from '../../kernel/text/csv.js';
import { always, anyOf, keysetOf, name, type Order, pageOf, type Sql, series, sql } from '../../query/index.js';
import type { UserMissingValues, UserMissingValuesConnection } from './configuration.types.js';
import { type FieldNeeds, readCoverage } from './coverage.js';
import { belowGroups, isActiveMember, lacks } from './members-sql.js';

const byUserName: Order = { name: 'userName', column: 'u.user_name_key', type: 'text', descending: false };

interface MissingRow extends Record<string, unknown> {
  id: string;
  user_name_key: string;
  user_name: string;
  display_name: string | null;
}

export interface MissingUsersProps {
  needs: FieldNeeds;
  groupIds: readonly string[];
  /** Limits the list to users who miss this variable; absent, it holds all. */
  variable?: string | null | undefined;
}

/** Returns the needs of one variable, or all. */
const narrow = ({ needs, variable }: MissingUsersProps): FieldNeeds => {
  if (variable == null) return needs;
  const narrowed = {
    variables: needs.variables.filter((need) => need.variable.name === variable),
    unknown: needs.unknown.filter(({ name }) => name === variable),
    unknownWithDefault: needs.unknownWithDefault.filter(({ name }) => name === variable),
  };
  if (Object.values(narrowed).every((some) => some.length === 0)) {
    throw fault('configuration.variable-unneeded');
  }
  return narrowed;
};

/** Selects for each variable a column that holds whether the user lacks it. */
const lackColumns = ({ needs }: MissingUsersProps): Sql =>
  series(needs.variables.map(({ variable }, index) => sql`, ${lacks(variable)} as ${name(`m${index}`)}`));

const selectMissing = (props: MissingUsersProps, where: Sql, tail: Sql): Sql => {
  const wanted = narrow(props);
  const any = wanted.unknown.length > 0 ? always : anyOf(wanted.variables.map(({ variable }) => lacks(variable)));
  return sql`${belowGroups(props.groupIds)} select u.id, u.user_name_key, u.attributes ->> 'userName' as user_name,
      u.attributes ->> 'displayName' as display_name${lackColumns(props)}
      from users u where ${isActiveMember} and ${any} and ${where} ${tail}`;
};

const shape = (row: MissingRow, { needs }: MissingUsersProps): UserMissingValues => ({
  userId: row.id,
  userName: row.user_name,
  displayName: row.display_name,
  missing: [
    ...needs.variables.filter((_, index) => row[`m${index}`] === true).map(({ variable }) => variable.name),
    ...needs.unknown.map(({ name }) => name),
  ],
});

/** Lists the users who miss a value, by userName, as a Relay page. */
export const listMissingUsers = async (
  context: Context,
  props: MissingUsersProps,
  args: ConnectionArgs,
): Promise<UserMissingValuesConnection> => {
  const keyset = keysetOf(args, byUserName, 'u.id');
  const rows = await context.statement<MissingRow>(selectMissing(props, keyset.where, keyset.tail));
  const nodes = rows.map((row) => ({ ...shape(row, props), id: row.id, key: row.user_name_key }));
  const { missing } = await readCoverage(context, narrow(props), props.groupIds);
  return { ...pageOf(nodes, keyset, byUserName, ({ key }) => key), totalCount: missing };
};

/** Returns all users who miss a value as a CSV file in which a spreadsheet runs nothing. */
export const exportMissingUsers = async (
  context: Context,
  props: MissingUsersProps,
  separator: ',' | ';',
): Promise<string> => {
  const all = selectMissing(props, always, sql`order by u.user_name_key, u.id`);
  const rows = await context.statement<MissingRow>(all);
  const lines = rows.map((row) => {
    const { userName, displayName, userId, missing } = shape(row, props);
    return [userName, displayName ?? '', userId, missing.join(' ')];
  });
  return toCsv([['userName', 'displayName', 'id', 'missing'], ...lines], separator);
};
