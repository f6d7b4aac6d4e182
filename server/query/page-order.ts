import type { Sql } from './keyset.js';
import type { CursorPosition } from './scim-cursor.js';

/** What a list is sorted by beside the id, which makes every order total. */
export interface SortKey {
  /** The expression; NULL where the attribute is unassigned, which counts as greater than everything else. */
  key: Sql;
  /** SQL type to which a cursor's text is cast. */
  type: string;
  nullable: boolean;
  descending: boolean;
}

/** `order by` in one direction; NULLs where RFC 7644 §3.4.2.3 has them, which is PostgreSQL's own default too. */
export const orderBy = (sort: SortKey | undefined, id: string, upward: boolean): Sql => {
  const direction = upward ? 'asc' : 'desc';
  const first = sort ? `${sort.key.sql} ${direction}, ` : '';
  return { sql: `${first}${id} ${direction}`, params: sort?.key.params ?? [] };
};

const beyondNull = (key: Sql, id: string, upward: boolean, rowId: string): Sql =>
  upward
    ? { sql: `${key.sql} is null and ${id} > ?::uuid`, params: [...key.params, rowId] }
    : {
        sql: `${key.sql} is not null or ${id} < ?::uuid`,
        params: [...key.params, rowId],
      };

/** Keeps the rows that lie beyond a cursor's row: at the same cost at any depth where an index has this order. */
export const beyond = (sort: SortKey | undefined, id: string, upward: boolean, position: CursorPosition): Sql => {
  const compare = upward ? '>' : '<';
  if (!sort) return { sql: `${id} ${compare} ?::uuid`, params: [position.id] };
  const { key, type, nullable } = sort;
  if (position.key === null) return beyondNull(key, id, upward, position.id);
  const further: Sql = {
    sql: `(${key.sql}, ${id}) ${compare} (?::${type}, ?::uuid)`,
    params: [...key.params, position.key, position.id],
  };
  if (!nullable || !upward) return further;
  return { sql: `${further.sql} or ${key.sql} is null`, params: [...further.params, ...key.params] };
};
