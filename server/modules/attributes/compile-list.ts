import { canonicalKey } from '../../kernel/canonical-key.js';
import type { AttributePath, BoundFilter } from '../../kernel/schema/types.js';
import { bagRows, compareElement, elementPresent, someRow } from './compile-bag.js';
import { isIssuedId } from './compile-column.js';
import { columnName, type ResourceTable } from './resource-table.js';
import { always, join, never, type SqlFragment, sql } from './sql-fragment.js';

type Comparison = Extract<BoundFilter, { kind: 'compare' }>;

/** The rows of a multi-valued attribute: of a relation, or of the bag. */
const rowsOf = (table: ResourceTable, path: AttributePath): SqlFragment =>
  table.relations[columnName({ attribute: path.attribute, extension: path.extension })]?.rows ??
  bagRows(table.keyedBag, path);

/** An indexed test for "one of the values is this", where there is one. */
const containment = (table: ResourceTable, { path, operator, value }: Comparison): SqlFragment | undefined => {
  if (operator !== 'EQ' || typeof value !== 'string' || path.subAttribute?.name !== 'value') return undefined;
  const keyArray = table.keyArrays[columnName(path)];
  if (keyArray) return sql`(${keyArray} IS NOT NULL AND ${keyArray} @> ARRAY[${canonicalKey(value)}::text])`;
  const relation = table.relations[columnName({ attribute: path.attribute, extension: path.extension })];
  if (!relation) return undefined;
  return isIssuedId(value) ? relation.contains(value) : never;
};

/** Compares any value of a list; one without values counts as a single null, which only `ne` holds for. */
export const compareList = (table: ResourceTable, comparison: Comparison): SqlFragment => {
  const quick = containment(table, comparison);
  if (quick) return quick;
  const rows = rowsOf(table, comparison.path);
  const some = someRow(rows, compareElement(comparison));
  return comparison.operator === 'NE' ? sql`(${some} OR NOT ${someRow(rows, always)})` : some;
};

/** Whether any value of a list, or a part of any, is there. */
export const listPresent = (table: ResourceTable, path: AttributePath): SqlFragment =>
  someRow(rowsOf(table, path), elementPresent(path));

const compileElement = (filter: BoundFilter): SqlFragment => {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return join(filter.filters.map(compileElement), filter.kind === 'and' ? 'AND' : 'OR');
    case 'not':
      return sql`NOT (${compileElement(filter.filter)})`;
    case 'present':
      return elementPresent(filter.path);
    case 'compare':
      return compareElement(filter);
    case 'element':
      return never;
  }
};

/** The comparisons that every matching value has to meet. */
const demands = (filter: BoundFilter): Comparison[] => {
  if (filter.kind === 'compare') return [filter];
  return filter.kind === 'and' ? filter.filters.flatMap(demands) : [];
};

/** A value path: one and the same value meets the whole filter. Indexed tests narrow the rows down first. */
export const compileValuePath = (table: ResourceTable, path: AttributePath, filter: BoundFilter): SqlFragment => {
  const quick = demands(filter)
    .map((comparison) => containment(table, comparison))
    .filter((fragment) => fragment !== undefined);
  if (filter.kind === 'compare' && quick.length > 0) return join(quick, 'AND');
  return join([...quick, someRow(rowsOf(table, path), compileElement(filter))], 'AND');
};
