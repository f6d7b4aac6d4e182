import type { AttributePath, BoundFilter } from '../../kernel/schema/index.js';
import { always, name, type Sql, series, sql } from '../sql.js';
import { compareJson, compareText } from './compile-comparison.js';

type Comparison = Extract<BoundFilter, { kind: 'compare' }>;

/** One value of a list, inside the statement that tests its values. */
export const element = name('item.value');

/** The keys of an attribute in the JSON, without its sub-attribute. */
const attributeKeys = ({ extension, attribute }: AttributePath): string[] =>
  extension === undefined || extension === attribute.name ? [attribute.name] : [extension, attribute.name];

/** Returns the value at these keys of a jsonb value, as jsonb or as text; the value itself where there are none. */
export const extract = (bag: Sql, keys: readonly string[], as: 'json' | 'text'): Sql => {
  if (keys.length === 0) return as === 'json' ? bag : sql`(${bag} #>> '{}')`;
  const call = as === 'json' ? 'jsonb_extract_path' : 'jsonb_extract_path_text';
  return sql`${name(call)}(${bag}${series(keys.map((key) => sql`, ${key}::text`))})`;
};

/** The jsonb value of a path's attribute; NULL when unassigned. */
export const attributeValue = (bag: Sql, path: AttributePath): Sql => extract(bag, attributeKeys(path), 'json');

/** Selects the values of a list; a value that is no array counts as a list of one. */
export const attributeRows = (bag: Sql, path: AttributePath): Sql =>
  sql`select jsonb_path_query(${attributeValue(bag, path)}, '$[*]')`;

/** Holds when one of the rows meets the condition, which names it as `element`. */
export const someRow = (rows: Sql, condition: Sql): Sql =>
  sql`exists (select 1 from (${rows}) as item(value) where ${condition})`;

/** Compares the value at these keys of a jsonb value. */
const compareAt = (bag: Sql, keys: readonly string[], comparison: Comparison): Sql => {
  const { path, operator, value } = comparison;
  if (typeof value === 'number' || typeof value === 'boolean') {
    return compareJson(operator, { expression: extract(bag, keys, 'json'), unassigned: 'absent' }, value);
  }
  const leaf = path.subAttribute ?? path.attribute;
  return compareText(leaf, operator, { expression: extract(bag, keys, 'text'), unassigned: 'absent' }, value);
};

/** Compares the element or its sub-attribute. */
export const compareElement = (comparison: Comparison): Sql =>
  compareAt(element, comparison.path.subAttribute ? [comparison.path.subAttribute.name] : [], comparison);

/** Compares a single-valued attribute in the JSON. */
export const compareSingle = (bag: Sql, comparison: Comparison): Sql => {
  const { path } = comparison;
  const keys = path.subAttribute ? [...attributeKeys(path), path.subAttribute.name] : attributeKeys(path);
  return compareAt(bag, keys, comparison);
};

/** Holds when the element has the sub-attribute, or always where the path names none. */
export const elementPresent = (path: AttributePath): Sql =>
  path.subAttribute ? sql`${extract(element, [path.subAttribute.name], 'json')} is not null` : always;
