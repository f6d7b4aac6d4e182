import type { Attribute, CompareOperator } from '../../kernel/schema/index.js';
import { comparable } from '../../kernel/schema/values/compare-values.js';
import { like } from '../like.js';
import { name, type Sql, sql } from '../sql.js';

/** An expression to compare, and the form of an unassigned value: none, NULL, '', or absence from the JSON. */
export interface Operand {
  expression: Sql;
  unassigned: 'never' | 'null' | 'blank' | 'absent';
}

const symbols: Partial<Record<CompareOperator, string>> = { EQ: '=', GT: '>', GE: '>=', LT: '<', LE: '<=' };

/**
 * Keeps a condition from being NULL, or `not` would lose rows that the evaluator finds. For a column the form still
 * uses an index; for the JSON the value is not extracted twice.
 */
export const orFalse = ({ expression, unassigned }: Operand, condition: Sql): Sql => {
  switch (unassigned) {
    case 'never':
      return condition;
    case 'null':
      return sql`(${expression} is not null and ${condition})`;
    case 'blank':
      return sql`(${expression} <> '' and ${condition})`;
    case 'absent':
      return sql`coalesce(${condition}, false)`;
  }
};

const differs = ({ expression }: Operand, value: Sql): Sql => sql`${expression} is distinct from ${value}`;

const patterns: Partial<Record<CompareOperator, (text: string) => string>> = {
  CO: like.anywhere,
  SW: like.start,
  EW: like.end,
};

/** Compares texts as the evaluator does: keys with keys, ordered by code point. */
export const compareText = (attribute: Attribute, operator: CompareOperator, operand: Operand, value: unknown): Sql => {
  const text = String(comparable(attribute, value));
  const toPattern = patterns[operator];
  const expression = sql`${operand.expression} collate "C"`;
  if (toPattern) return orFalse(operand, sql`${expression} like ${toPattern(text)}::text`);
  if (operator === 'NE') return differs(operand, sql`${text}::text`);
  if (operator === 'EQ') return orFalse(operand, sql`${operand.expression} = ${text}::text`);
  return orFalse(operand, sql`${expression} ${name(symbols[operator] ?? '=')} ${text}::text`);
};

/** Compares booleans and numbers as jsonb, which knows their order and never fails on another type. */
export const compareJson = (operator: CompareOperator, operand: Operand, value: number | boolean): Sql => {
  const json = typeof value === 'boolean' ? sql`to_jsonb(${value}::boolean)` : sql`to_jsonb(${String(value)}::numeric)`;
  if (operator === 'NE') return differs(operand, json);
  return orFalse(operand, sql`${operand.expression} ${name(symbols[operator] ?? '=')} ${json}`);
};

const instantForms: Partial<Record<CompareOperator, (column: Sql, from: string) => Sql>> = {
  EQ: (column, from) =>
    sql`(${column} >= ${from}::timestamptz and ${column} < ${from}::timestamptz + interval '1 millisecond')`,
  NE: (column, from) =>
    sql`(${column} < ${from}::timestamptz or ${column} >= ${from}::timestamptz + interval '1 millisecond')`,
  GT: (column, from) => sql`${column} >= ${from}::timestamptz + interval '1 millisecond'`,
  GE: (column, from) => sql`${column} >= ${from}::timestamptz`,
  LT: (column, from) => sql`${column} < ${from}::timestamptz`,
  LE: (column, from) => sql`${column} < ${from}::timestamptz + interval '1 millisecond'`,
};

/** Compares a timestamp to the millisecond, the precision that responses show, whatever the column holds. */
export const compareInstant = (operator: CompareOperator, column: Sql, value: unknown): Sql =>
  instantForms[operator]?.(column, String(value)) ?? sql`false`;
