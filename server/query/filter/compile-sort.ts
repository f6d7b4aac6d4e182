import type { AttributePath } from '../../kernel/schema/index.js';
import { isTextual } from '../../kernel/schema/values/compare-values.js';
import { type Sql, sql } from '../sql.js';
import { attributeValue, extract } from './compile-attributes.js';
import { type AttributeColumn, columnName, type ResourceTable } from './resource-table.js';

/** The key of a list's order: an expression, NULL where the attribute is unassigned. */
export interface CompiledSort {
  key: Sql;
  /** The SQL type of the key, to which its text form can be cast back. */
  type: 'text' | 'timestamptz' | 'boolean' | 'uuid' | 'jsonb';
  nullable: boolean;
  descending: boolean;
}

type Key = Pick<CompiledSort, 'key' | 'type' | 'nullable'>;

const preferred = '$[*] ? (@.primary == true)';

/** Returns the value by which a list is sorted: the preferred one, or else the first (RFC 7644 §3.4.2.3). */
const representative = (list: Sql): Sql =>
  sql`coalesce(jsonb_path_query_first(${list}, ${preferred}::jsonpath), jsonb_path_query_first(${list}, '$[0]'))`;

const columnTypes: Record<AttributeColumn['kind'], CompiledSort['type']> = {
  uuid: 'uuid',
  text: 'text',
  boolean: 'boolean',
  instant: 'timestamptz',
};

const columnKey = ({ kind, expression, unassigned }: AttributeColumn): Key => {
  const value = unassigned === 'blank' ? sql`nullif(${expression}, '')` : expression;
  return {
    key: kind === 'text' ? sql`${value} collate "C"` : value,
    type: columnTypes[kind],
    nullable: unassigned !== 'never',
  };
};

const bagKey = (path: AttributePath, table: ResourceTable): Key => {
  const leaf = path.subAttribute ?? path.attribute;
  const value = attributeValue(table.keyedAttributes, path);
  const holder = path.attribute.multiValued ? representative(value) : value;
  const keys = path.subAttribute ? [leaf.name] : [];
  const isText = isTextual(leaf) || leaf.type === 'dateTime';
  return isText
    ? { key: sql`${extract(holder, keys, 'text')} collate "C"`, type: 'text', nullable: true }
    : { key: extract(holder, keys, 'json'), type: 'jsonb', nullable: true };
};

/**
 * Compiles a sort: unassigned values come last in ascending order and first in descending order (RFC 7644 §3.4.2.3).
 */
export const compileSort = (path: AttributePath, descending: boolean, table: ResourceTable): CompiledSort => {
  const column = table.columns[columnName(path)];
  return { ...(column ? columnKey(column) : bagKey(path, table)), descending };
};
