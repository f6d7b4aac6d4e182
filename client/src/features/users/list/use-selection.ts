import { useCallback, useRef, useState } from 'react';

/** Which rows are ticked, and how to change it. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** Ticks a row, or takes the tick away; `through`: with all rows since the one that was ticked before. */
  toggle: (id: string, through: boolean) => void;
  /** Ticks every row, or none. */
  toggleAll: (ticked: boolean) => void;
  clear: () => void;
}

const nobody: ReadonlySet<string> = new Set();

const between = (order: readonly string[], from: string, to: string): string[] => {
  const [one, other] = [order.indexOf(from), order.indexOf(to)];
  return one < 0 || other < 0 ? [to] : order.slice(Math.min(one, other), Math.max(one, other) + 1);
};

/** Which rows are ticked; another page or filter begins anew, so that nobody is meant who is out of sight. */
export function useSelection(page: string, order: readonly string[]): Selection {
  const [selection, setSelection] = useState({ page, ids: nobody });
  const anchor = useRef<string>(undefined);
  const rows = useRef(order);
  rows.current = order;
  const ids = selection.page === page ? selection.ids : nobody;
  const toggle = useCallback(
    (id: string, through: boolean) => {
      const from = anchor.current;
      const range = through && from !== undefined ? between(rows.current, from, id) : [id];
      anchor.current = id;
      setSelection((before) => {
        const next = new Set(before.page === page ? before.ids : nobody);
        const ticked = !next.has(id);
        for (const one of range) ticked ? next.add(one) : next.delete(one);
        return { page, ids: next };
      });
    },
    [page],
  );
  const toggleAll = useCallback(
    (ticked: boolean) => setSelection({ page, ids: ticked ? new Set(rows.current) : nobody }),
    [page],
  );
  const clear = useCallback(() => setSelection({ page, ids: nobody }), [page]);
  return { ids, toggle, toggleAll, clear };
}
