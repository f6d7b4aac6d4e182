import { useCallback, useRef, useState } from 'react';

/** The selected rows, and how to change them. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** Selects a row or deselects it; `through`: with all rows since the one that was toggled before. */
  toggle: (id: string, through: boolean) => void;
  /** Selects every row, or none. */
  toggleAll: (ticked: boolean) => void;
  clear: () => void;
}

const nobody: ReadonlySet<string> = new Set();

const between = (order: readonly string[], from: string, to: string): string[] => {
  const [one, other] = [order.indexOf(from), order.indexOf(to)];
  return one < 0 || other < 0 ? [to] : order.slice(Math.min(one, other), Math.max(one, other) + 1);
};

/** Keeps the selected rows; another page or filter clears them, so that no action includes rows of an earlier page. */
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
