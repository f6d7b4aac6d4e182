export { checkNamedAttribute } from './check-named-attribute.js';
export {
  AttributeChange,
  AttributeCondition,
  AttributeElement,
  AttributeFilter,
  ChangeOperation,
  FilterOperator,
} from './filter.inputs.js';
export { filterSql, sortSql } from './filter-sql.js';
export { type MemberConditions, memberFilterSql } from './member-filter-sql.js';
export type { SqlFragment } from './sql-fragment.js';
