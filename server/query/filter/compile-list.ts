import type { AttributePath, BoundFilter } from '../../kernel/schema/index.js';
import { canonicalKey } from '../../kernel/text/canonical-key.js';
import { allOf, always, anyOf, never, type Sql, sql } from '../sql.js';
import { attributeRows, compareElement, elementPresent, someRow } from './compile-attributes.js';
import { compareColumn } from './compile-column.js';
import { type AttributeColumn, columnName, type ResourceTable } from './resource-table.js';

type Comparison = Extract<BoundFilter, { kind: 'compare' }>;

/** Compiles comparisons of the parts of one value of a list. */
interface Element {
  compare: (comparison: Comparison) => Sql;
  present: (path: AttributePath) => Sql;
}

const inBag: Element = { compare: compareElement, present: elementPresent };

/** Reads the parts from columns of a related row, where every part is present. */
const inColumns = (columns: Readonly<Record<string, AttributeColumn>>): Element => ({
  present: () => always,
  compare: ({ path, operator, value }) => {
    const part = path.subAttribute ?? path.attribute;
    const column = columns[part.name];
    return column ? compareColumn(part, column, operator, value) : never;
  },
});

const compileElement = (filter: BoundFilter, element: Element): Sql => {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const inner = filter.filters.map((one) => compileElement(one, element));
      return filter.kind === 'and' ? allOf(inner) : anyOf(inner);
    }
    case 'not':
      return sql`not (${compileElement(filter.filter, element)})`;
    case 'present':
      return element.present(filter.path);
    case 'compare':
      return element.compare(filter);
    case 'element':
      return never;
  }
};

/** Compiles the filter of a value path for values that are rows of another table. */
export const compileRelated = (filter: BoundFilter, columns: Readonly<Record<string, AttributeColumn>>): Sql =>
  compileElement(filter, inColumns(columns));

const partsOf = (filter: BoundFilter): string[] => {
  if (filter.kind === 'compare' || filter.kind === 'present') return [filter.path.subAttribute?.name ?? ''];
  if (filter.kind === 'and' || filter.kind === 'or') return filter.filters.flatMap(partsOf);
  return filter.kind === 'not' ? partsOf(filter.filter) : [];
};

/** Holds when one and the same value of a list meets the filter. */
const someValue = (table: ResourceTable, { extension, attribute }: AttributePath, filter: BoundFilter): Sql => {
  const list = { extension, attribute };
  const relation = table.relations[columnName(list)];
  if (!relation) return someRow(attributeRows(table.keyedAttributes, list), compileElement(filter, inBag));
  return relation(new Set(partsOf(filter)), (columns) => compileRelated(filter, columns));
};

/** Returns an indexed test that one of the values equals the text, where there is one. */
const containment = (table: ResourceTable, { path, operator, value }: Comparison): Sql | undefined => {
  const keys = operator === 'EQ' && typeof value === 'string' ? table.keyArrays[columnName(path)] : undefined;
  return keys && sql`(${keys} is not null and ${keys} @> array[${canonicalKey(String(value))}::text])`;
};

/** Compares any value of a list; one without values counts as a single null, which only `ne` holds for. */
export const compareList = (table: ResourceTable, comparison: Comparison): Sql => {
  const quick = containment(table, comparison);
  if (quick) return quick;
  const { path, operator } = comparison;
  const some = someValue(table, path, comparison);
  if (operator !== 'NE') return some;
  return sql`(${some} or not ${listPresent(table, { extension: path.extension, attribute: path.attribute })})`;
};

/** Holds when a list has any value, or any of its values has the sub-attribute. */
export const listPresent = (table: ResourceTable, path: AttributePath): Sql =>
  someValue(table, path, { kind: 'present', path });

/** The comparisons that every matching value has to meet. */
const demands = (filter: BoundFilter): Comparison[] => {
  if (filter.kind === 'compare') return [filter];
  return filter.kind === 'and' ? filter.filters.flatMap(demands) : [];
};

/** Compiles a value path, of which one value meets the whole filter. Indexed tests narrow the rows down first. */
export const compileValuePath = (table: ResourceTable, path: AttributePath, filter: BoundFilter): Sql => {
  const quick = demands(filter)
    .map((comparison) => containment(table, comparison))
    .filter((fragment) => fragment !== undefined);
  if (filter.kind === 'compare' && quick.length > 0) return allOf(quick);
  return allOf([...quick, someValue(table, path, filter)]);
};
