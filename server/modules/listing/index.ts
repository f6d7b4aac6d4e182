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
export { leaveGroups, lockGroupsOf } from './leave-groups.js';
export { OrderDirection, PageInfo, PageInput } from './page-info.type.js';
export { readRowPage } from './read-page.js';
export { type SearchInTransaction, searchesOf } from './search-in-transaction.js';
export { selects } from './selects.js';
export { type CountedKind, deleteCounted, linkedTotalSql, totalOf, totalOfConnection, totalSql } from './totals.js';
export { idsIn, uuidArray } from './uuid-array.js';
