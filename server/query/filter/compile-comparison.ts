import type { Attribute, CompareOperator } from '../../kernel/schema/index.js';
import { comparable } from '../../kernel/schema/values/compare-values.js';
import { name, type SqlFragment, sql } from '../sql.js';

/** Something to compare, and how it says that it is unassigned: never, by NULL, by '', or by not being in the bag. */
export interface Operand {
  expression: SqlFragment;
  unassigned: 'never' | 'null' | 'blank' | 'absent';
}

const symbols: Partial<Record<CompareOperator, string>> = { EQ: '=', GT: '>', GE: '>=', LT: '<', LE: '<=' };

/**
 * A filter must not answer NULL, or `not` would lose rows that the evaluator finds. For a column the form is one that
 * still uses an index; a look into the bag is not made twice.
 */
export const orFalse = ({ expression, unassigned }: Operand, condition: SqlFragment): SqlFragment => {
  switch (unassigned) {
    case 'never':
      return condition;
    case 'null':
      return sql`(${expression} IS NOT NULL AND ${condition})`;
    case 'blank':
      return sql`(${expression} <> '' AND ${condition})`;
    case 'absent':
      return sql`coalesce(${condition}, FALSE)`;
  }
};

const differs = ({ expression }: Operand, value: SqlFragment): SqlFragment =>
  sql`${expression} IS DISTINCT FROM ${value}`;

/** % and _ stand for themselves; the backslash does too, with an escape character of our own. */
const pattern = (text: string): string => text.replace(/[!%_]/g, '!$&');

const patterns: Partial<Record<CompareOperator, (text: string) => string>> = {
  CO: (text) => `%${pattern(text)}%`,
  SW: (text) => `${pattern(text)}%`,
  EW: (text) => `%${pattern(text)}`,
};

/** Compares texts as the evaluator does: keys with keys, ordered by code point. */
export const compareText = (
  attribute: Attribute,
  operator: CompareOperator,
  operand: Operand,
  value: unknown,
): SqlFragment => {
  const text = String(comparable(attribute, value));
  const toPattern = patterns[operator];
  const expression = sql`${operand.expression} COLLATE "C"`;
  if (toPattern) return orFalse(operand, sql`${expression} LIKE ${toPattern(text)}::text ESCAPE '!'`);
  if (operator === 'NE') return differs(operand, sql`${text}::text`);
  if (operator === 'EQ') return orFalse(operand, sql`${operand.expression} = ${text}::text`);
  return orFalse(operand, sql`${expression} ${name(symbols[operator] ?? '=')} ${text}::text`);
};

/** Compares booleans and numbers as jsonb, which knows their order and never fails on another type. */
export const compareJson = (operator: CompareOperator, operand: Operand, value: number | boolean): SqlFragment => {
  const json = typeof value === 'boolean' ? sql`to_jsonb(${value}::boolean)` : sql`to_jsonb(${String(value)}::numeric)`;
  if (operator === 'NE') return differs(operand, json);
  return orFalse(operand, sql`${operand.expression} ${name(symbols[operator] ?? '=')} ${json}`);
};

const instantForms: Partial<Record<CompareOperator, (column: SqlFragment, from: string) => SqlFragment>> = {
  EQ: (column, from) =>
    sql`(${column} >= ${from}::timestamptz AND ${column} < ${from}::timestamptz + interval '1 millisecond')`,
  NE: (column, from) =>
    sql`(${column} < ${from}::timestamptz OR ${column} >= ${from}::timestamptz + interval '1 millisecond')`,
  GT: (column, from) => sql`${column} >= ${from}::timestamptz + interval '1 millisecond'`,
  GE: (column, from) => sql`${column} >= ${from}::timestamptz`,
  LT: (column, from) => sql`${column} < ${from}::timestamptz`,
  LE: (column, from) => sql`${column} < ${from}::timestamptz + interval '1 millisecond'`,
};

/** Compares a timestamp to the millisecond, which is what answers show, whatever more the column keeps. */
export const compareInstant = (operator: CompareOperator, column: SqlFragment, value: unknown): SqlFragment =>
  instantForms[operator]?.(column, String(value)) ?? sql`FALSE`;
