import type { AttributePath, BoundFilter } from '../../kernel/schema/index.js';
import { allOf, always, anyOf, type Sql, sql } from '../sql.js';
import { attributeValue, compareSingle } from './compile-attributes.js';
import { compareColumn } from './compile-column.js';
import { orFalse } from './compile-comparison.js';
import { compareList, compileValuePath, listPresent } from './compile-list.js';
import { columnName, type ResourceTable } from './resource-table.js';

const compileComparison = (table: ResourceTable, comparison: Extract<BoundFilter, { kind: 'compare' }>): Sql => {
  const { path, operator, value } = comparison;
  const column = table.columns[columnName(path)];
  if (column) return compareColumn(path.subAttribute ?? path.attribute, column, operator, value);
  if (path.attribute.multiValued) return compareList(table, comparison);
  return compareSingle(table.keyedAttributes, comparison);
};

const compilePresent = (table: ResourceTable, path: AttributePath): Sql => {
  const column = table.columns[columnName(path)];
  if (column) return column.unassigned === 'never' ? always : orFalse(column, always);
  if (columnName(path) === 'meta') return always;
  if (path.attribute.multiValued) return listPresent(table, path);
  const { subAttribute } = path;
  const value = attributeValue(table.keyedAttributes, path);
  return subAttribute
    ? sql`jsonb_extract_path(${value}, ${subAttribute.name}::text) is not null`
    : sql`${value} is not null`;
};

/**
 * Compiles a bound filter to a PostgreSQL condition that holds for exactly the rows that `evaluate` finds. It is never
 * NULL. The usual filters of clients use an index: ids, names, emails, members, times of change.
 */
export const compileFilter = (filter: BoundFilter, table: ResourceTable): Sql => {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const inner = filter.filters.map((one) => compileFilter(one, table));
      return filter.kind === 'and' ? allOf(inner) : anyOf(inner);
    }
    case 'not':
      return sql`not (${compileFilter(filter.filter, table)})`;
    case 'present':
      return compilePresent(table, filter.path);
    case 'compare':
      return compileComparison(table, filter);
    case 'element':
      return compileValuePath(table, filter.path, filter.matches);
  }
};
