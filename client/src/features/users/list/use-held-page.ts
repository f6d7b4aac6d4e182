import { useState } from 'react';

interface ListPage<Row> {
  totalCount: number;
  nodes: Row[];
}

/**
 * Keeps the rows of a full page where they are when others arrive, so that none moves away under the pointer; what is
 * known anew of those rows is shown. A page with room left just grows.
 */
export function useHeldPage<Row extends { id: string }, Page extends ListPage<Row>>(
  question: string,
  fresh: Page | undefined,
  pageSize: number,
) {
  const [held, setHeld] = useState<{ question: string; page: Page }>();
  const showAll = () => setHeld(undefined);
  const full = held?.question === question && held.page.nodes.length >= pageSize;
  if (!fresh || !full || fresh.totalCount <= held.page.totalCount) {
    if (fresh && (held?.page !== fresh || held.question !== question)) setHeld({ question, page: fresh });
    return { page: fresh, arrivals: 0, showAll };
  }
  const news = new Map(fresh.nodes.map((row) => [row.id, row]));
  const nodes = held.page.nodes.map((row) => news.get(row.id) ?? row);
  return { page: { ...held.page, nodes }, arrivals: fresh.totalCount - held.page.totalCount, showAll };
}
