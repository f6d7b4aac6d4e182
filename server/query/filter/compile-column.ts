import { isId } from '../../kernel/paging.js';
import type { Attribute, CompareOperator } from '../../kernel/schema/index.js';
import { always, never, type Sql, sql, unique } from '../sql.js';
import { compareInstant, compareText } from './compile-comparison.js';
import type { AttributeColumn } from './resource-table.js';

/** Compares ids. They are case-exact, but a uuid column is not: only the form that was issued can match. */
const compareId = (attribute: Attribute, column: AttributeColumn, operator: CompareOperator, value: unknown): Sql => {
  if (operator === 'EQ') return isId(value) ? sql`${column.expression} = ${value}::uuid` : never;
  if (operator === 'NE') return isId(value) ? sql`${column.expression} <> ${value}::uuid` : always;
  return compareText(attribute, operator, { ...column, expression: sql`${column.expression}::text` }, value);
};

const compareByKind = (
  attribute: Attribute,
  column: AttributeColumn,
  operator: CompareOperator,
  value: string | number | boolean | null,
): Sql => {
  switch (column.kind) {
    case 'uuid':
      return compareId(attribute, column, operator, value);
    case 'instant':
      return compareInstant(operator, column.expression, value);
    case 'boolean':
      return operator === 'NE'
        ? sql`${column.expression} <> ${value}::boolean`
        : sql`${column.expression} = ${value}::boolean`;
    case 'text':
      return compareText(attribute, operator, column, value);
  }
};

/** Compares an attribute that has a column of its own. */
export const compareColumn = (
  attribute: Attribute,
  column: AttributeColumn,
  operator: CompareOperator,
  value: string | number | boolean | null,
): Sql => {
  const condition = compareByKind(attribute, column, operator, value);
  return column.unique && operator === 'EQ' ? unique(condition) : condition;
};
