export { checkFilterInWrite, checkNamedAttribute } from './check-named-attribute.js';
export {
  AttributeChange,
  AttributeCondition,
  AttributeFilter,
} from './filter.inputs.js';
export { filterSql, sortSql } from './filter-sql.js';
export { memberFilterSql } from './member-filter-sql.js';
export type { SqlFragment } from './sql-fragment.js';
