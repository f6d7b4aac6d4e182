import type { EntityManager } from '@mikro-orm/postgresql';
import { nextCursorAfter, type ScimPage } from './index-page.js';
import { allOf, type Sql } from './keyset.js';

export interface PageSource {
  /** Table with its alias, e.g. users u. */
  from: string;
  /** SQL of the id, e.g. u.id: unique, immutable, indexed; the order of every unsorted list. */
  id: string;
  columns: string;
  conditions: readonly Sql[];
  /** `expression direction nulls …`, where the page asks for another order. */
  sort?: Sql | undefined;
  /** Counts the rows that match; asked only where the page itself does not tell. */
  total: () => Promise<number>;
}

export interface RowPage<Row> {
  rows: Row[];
  totalCount: number;
  startIndex: number | null;
  nextCursor: string | null;
  previousCursor: null;
}

const readByIndex = async <Row extends { id: string }>(
  em: EntityManager,
  page: ScimPage,
  source: PageSource,
): Promise<Row[]> => {
  if (page.count === 0) return [];
  const { sql, params } = allOf(source.conditions);
  const order = source.sort ? `${source.sort.sql}, ${source.id}` : source.id;
  const sortParams = source.sort?.params ?? [];
  const keys = `select ${source.id} as id from ${source.from} where ${sql} order by ${order} limit ? offset ?`;
  const keyParams = [...params, ...sortParams, page.count, page.startIndex - 1];
  return em.execute<Row[]>(
    `with k as materialized (select id, row_number() over () as n from (${keys}) as page)
      select ${source.columns} from k join ${source.from} on ${source.id} = k.id order by k.n`,
    keyParams,
  );
};

const readByCursor = async <Row extends { id: string }>(
  em: EntityManager,
  page: ScimPage,
  source: PageSource,
): Promise<Row[]> => {
  const after: Sql[] = page.after == null ? [] : [{ sql: `${source.id} > ?::uuid`, params: [page.after] }];
  const { sql, params } = allOf([...source.conditions, ...after]);
  return em.execute<Row[]>(
    `select ${source.columns} from ${source.from} where ${sql} order by ${source.id} limit ${page.count + 1}`,
    params,
  );
};

/** The total, without counting where the page itself is the end of the list. */
const totalFor = async (rows: number, page: ScimPage, source: PageSource): Promise<number> => {
  const endsHere = rows < page.count && (rows > 0 || page.startIndex === 1);
  return endsHere ? page.startIndex - 1 + rows : source.total();
};

/** Reads one page by SCIM's rules: by index with a key-only offset, or by cursor at the same cost at any depth. */
export const readRowPage = async <Row extends { id: string }>(
  em: EntityManager,
  page: ScimPage,
  source: PageSource,
): Promise<RowPage<Row>> => {
  if (page.after === undefined) {
    const rows = await readByIndex<Row>(em, page, source);
    const totalCount = await totalFor(rows.length, page, source);
    return { rows, totalCount, startIndex: page.startIndex, nextCursor: null, previousCursor: null };
  }
  const rows = await readByCursor<Row>(em, page, source);
  const kept = rows.slice(0, page.count);
  const last = kept.at(-1);
  const nextCursor = rows.length > page.count && last ? nextCursorAfter(last.id) : null;
  return { rows: kept, totalCount: await source.total(), startIndex: null, nextCursor, previousCursor: null };
};
