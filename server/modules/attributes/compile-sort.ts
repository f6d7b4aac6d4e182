import { isTextual } from '../../kernel/schema/compare-values.js';
import type { AttributePath } from '../../kernel/schema/index.js';
import { bagValue, extract } from './compile-bag.js';
import { type AttributeColumn, columnName, type ResourceTable } from './resource-table.js';
import { name, type SqlFragment, sql } from './sql-fragment.js';

const preferred = '$[*] ? (@.primary == true)';

/** Of a list the preferred value counts, or else the first (RFC 7644 §3.4.2.3). */
const representative = (list: SqlFragment): SqlFragment =>
  sql`coalesce(jsonb_path_query_first(${list}, ${preferred}::jsonpath), jsonb_path_query_first(${list}, '$[0]'))`;

const sortColumn = ({ kind, expression, unassigned }: AttributeColumn): SqlFragment => {
  if (kind !== 'text') return expression;
  return unassigned === 'blank' ? sql`nullif(${expression}, '') COLLATE "C"` : sql`${expression} COLLATE "C"`;
};

const sortExpression = (path: AttributePath, table: ResourceTable): SqlFragment => {
  const leaf = path.subAttribute ?? path.attribute;
  const column = table.columns[columnName(path)];
  if (column) return sortColumn(column);
  const value = bagValue(table.keyedBag, path);
  const holder = path.attribute.multiValued ? representative(value) : value;
  const keys = path.subAttribute ? [leaf.name] : [];
  const isText = isTextual(leaf) || leaf.type === 'dateTime';
  return isText ? sql`${extract(holder, keys, 'text')} COLLATE "C"` : extract(holder, keys, 'json');
};

/** Compiles a sort: unassigned values come last going up and first going down (RFC 7644 §3.4.2.3). */
export const compileSort = (path: AttributePath, direction: 'ASC' | 'DESC', table: ResourceTable): SqlFragment =>
  sql`${sortExpression(path, table)} ${name(direction === 'ASC' ? 'ASC NULLS LAST' : 'DESC NULLS FIRST')}`;
