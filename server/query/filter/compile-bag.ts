import type { AttributePath, BoundFilter } from '../../kernel/schema/index.js';
import { always, name, type SqlFragment, sql } from '../sql.js';
import { compareJson, compareText } from './compile-comparison.js';

type Comparison = Extract<BoundFilter, { kind: 'compare' }>;

/** One value of a list inside the statement that looks through them. */
export const element = name('item.value');

/** The keys that lead to an attribute in the bag, its sub-attribute apart. */
const bagKeys = ({ extension, attribute }: AttributePath): string[] =>
  extension === undefined || extension === attribute.name ? [attribute.name] : [extension, attribute.name];

/** What lies under these keys of a jsonb value, as jsonb or as text; the value itself where there are none. */
export const extract = (bag: SqlFragment, keys: readonly string[], as: 'json' | 'text'): SqlFragment => {
  if (keys.length === 0) return as === 'json' ? bag : sql`(${bag} #>> '{}')`;
  const call = as === 'json' ? 'jsonb_extract_path' : 'jsonb_extract_path_text';
  return { sql: `${call}(${bag.sql}${', ?::text'.repeat(keys.length)})`, params: [...bag.params, ...keys] };
};

/** The jsonb value of a path's attribute; NULL when unassigned. */
export const bagValue = (bag: SqlFragment, path: AttributePath): SqlFragment => extract(bag, bagKeys(path), 'json');

/** The rows of a list: a value that is no array counts as a list of one. */
export const bagRows = (bag: SqlFragment, path: AttributePath): SqlFragment =>
  sql`SELECT jsonb_path_query(${bagValue(bag, path)}, '$[*]')`;

/** Holds when one of the rows meets the condition, which sees it as the element. */
export const someRow = (rows: SqlFragment, condition: SqlFragment): SqlFragment =>
  sql`EXISTS (SELECT 1 FROM (${rows}) AS item(value) WHERE ${condition})`;

/** Compares what lies under these keys of a jsonb value. */
const compareAt = (bag: SqlFragment, keys: readonly string[], comparison: Comparison): SqlFragment => {
  const { path, operator, value } = comparison;
  if (typeof value === 'number' || typeof value === 'boolean') {
    return compareJson(operator, { expression: extract(bag, keys, 'json'), unassigned: 'absent' }, value);
  }
  const leaf = path.subAttribute ?? path.attribute;
  return compareText(leaf, operator, { expression: extract(bag, keys, 'text'), unassigned: 'absent' }, value);
};

/** Compares a part of the element. */
export const compareElement = (comparison: Comparison): SqlFragment =>
  compareAt(element, comparison.path.subAttribute ? [comparison.path.subAttribute.name] : [], comparison);

/** Compares a single-valued attribute of the bag. */
export const compareSingle = (bag: SqlFragment, comparison: Comparison): SqlFragment => {
  const { path } = comparison;
  const keys = path.subAttribute ? [...bagKeys(path), path.subAttribute.name] : bagKeys(path);
  return compareAt(bag, keys, comparison);
};

/** Whether the element, or a part of it, is there. */
export const elementPresent = (path: AttributePath): SqlFragment =>
  path.subAttribute ? sql`${extract(element, [path.subAttribute.name], 'json')} IS NOT NULL` : always;
