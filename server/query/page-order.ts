import type { CursorPosition } from './scim-cursor.js';
import { name, type Sql, sql } from './sql.js';

/** The key of a list's order; the id after it makes every order total. */
export interface SortKey {
  /** The expression; NULL where the attribute is unassigned, which counts as greater than everything else. */
  key: Sql;
  /** SQL type to which a cursor's text is cast. */
  type: string;
  nullable: boolean;
  descending: boolean;
}

/**
 * Builds `order by` in one direction; NULLs stand where RFC 7644 §3.4.2.3 has them, which is PostgreSQL's own default.
 */
export const orderBy = (sort: SortKey | undefined, id: Sql, upward: boolean): Sql => {
  const direction = name(upward ? 'asc' : 'desc');
  return sort ? sql`${sort.key} ${direction}, ${id} ${direction}` : sql`${id} ${direction}`;
};

const beyondNull = (key: Sql, id: Sql, upward: boolean, rowId: string): Sql =>
  upward ? sql`${key} is null and ${id} > ${rowId}::uuid` : sql`${key} is not null or ${id} < ${rowId}::uuid`;

/** Keeps the rows beyond a cursor's row, at the same cost at any depth where an index has this order. */
export const beyond = (sort: SortKey | undefined, id: Sql, upward: boolean, position: CursorPosition): Sql => {
  const compare = name(upward ? '>' : '<');
  if (!sort) return sql`${id} ${compare} ${position.id}::uuid`;
  const { key, type, nullable } = sort;
  if (position.key === null) return beyondNull(key, id, upward, position.id);
  const further = sql`(${key}, ${id}) ${compare} (${position.key}::${name(type)}, ${position.id}::uuid)`;
  return nullable && upward ? sql`${further} or ${key} is null` : further;
};
