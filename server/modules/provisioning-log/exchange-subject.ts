import type { Context } from '../../kernel/context.js';
import { isId } from '../../kernel/paging.js';
import { Permission } from '../../kernel/permissions.js';
import { type Sql, sql, uuids } from '../../query/index.js';
import { loaderOf } from '../common/index.js';
import type { Exchange } from './exchange.types.js';

/** The user or group that an exchange concerns. */
export interface FoundSubject {
  id: string | null;
  name: string | null;
  deleted: boolean;
}

interface NamedRow {
  id: string;
  name: string;
  deleted: boolean;
}

/** The name of a person: what Okta shows, or the parts of the name, or the user name. */
const personName = sql`coalesce(nullif(u.attributes ->> 'displayName', ''),
  nullif(u.attributes #>> '{name,formatted}', ''),
  nullif(concat_ws(' ', u.attributes #>> '{name,givenName}', u.attributes #>> '{name,familyName}'), ''),
  u.attributes ->> 'userName')`;

/** Selects the present names of users and groups, and the last names of those that were deleted. */
const names = (ids: readonly string[]): Sql => sql`select u.id, ${personName} as name, false as deleted
    from users u where u.id = any(${uuids(ids)})
  union all select g.id, g.attributes ->> 'displayName', false from groups g where g.id = any(${uuids(ids)})
  union all select d.id, d.label, true from deleted_resources d where d.id = any(${uuids(ids)})`;

/** Reads the names of all resources of a page with one statement. */
const nameOf = loaderOf<string, NamedRow | undefined>(async ({ statement }, ids) => {
  const rows = await statement<NamedRow>(names([...new Set(ids)]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id));
});

/** Returns the name that a refusal was about, where the resource has no id, e.g. of a user name that is taken. */
const refusedName = ({ facts }: Exchange): string | null => {
  const name = facts?.['userName'] ?? facts?.['displayName'];
  return typeof name === 'string' ? name : null;
};

/** Finds whom an exchange concerns; null for a search. Only actors who may see personal values are given the name. */
export const findSubject = async (context: Context, exchange: Exchange): Promise<FoundSubject | null> => {
  const { resourceId } = exchange;
  const named = context.actor.permissions.has(Permission.LogReadPersonal);
  if (resourceId === null) {
    const name = named ? refusedName(exchange) : null;
    return name === null ? null : { id: null, name, deleted: false };
  }
  if (!named || !isId(resourceId)) return { id: resourceId, name: null, deleted: false };
  const found = await nameOf(context, resourceId);
  return { id: resourceId, name: found?.name ?? null, deleted: found?.deleted ?? false };
};
