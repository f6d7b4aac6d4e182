export { filterSql, sortSql } from './filter/filter-sql.js';
export { memberFilterSql } from './filter/member-filter-sql.js';
export { readPage } from './index-page.js';
export { idAt, isFull, type Journal, journalOf, journalPage, searchedAtOnce } from './journal.js';
export {
  allOf,
  type Keyset,
  keysetOf,
  likePattern,
  likePrefix,
  type Order,
  type Page,
  pageOf,
  type Sql,
  unique,
} from './keyset.js';
export { newId } from './new-id.js';
export { readRowPage } from './read-page.js';
export { type SearchInTransaction, searchesOf } from './search-in-transaction.js';
export type { SqlFragment } from './sql.js';
export { type CountedKind, deleteCounted, linkedTotalSql, totalOf, totalOfConnection, totalSql } from './totals.js';
export { idsIn, uuidArray } from './uuid-array.js';
