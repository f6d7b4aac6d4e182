import { useCallback, useRef, useState } from 'react';

/** The selected rows, and how to change them. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** The action is for all that match the filter, beyond the page too; the next tick ends that. */
  matching: boolean;
  /** Selects a row or deselects it; `through`: with all rows since the one that was toggled before. */
  toggle: (id: string, through: boolean) => void;
  /** Selects every row, or none. */
  toggleAll: (ticked: boolean) => void;
  selectMatching: () => void;
  clear: () => void;
}

const nobody: ReadonlySet<string> = new Set();

const between = (order: readonly string[], from: string, to: string): string[] => {
  const [one, other] = [order.indexOf(from), order.indexOf(to)];
  return one < 0 || other < 0 ? [to] : order.slice(Math.min(one, other), Math.max(one, other) + 1);
};

/** Returns the selected rows that are still shown: the same set if all of them are. */
const stillShown = (ids: ReadonlySet<string>, order: readonly string[]): ReadonlySet<string> => {
  const shown = order.filter((id) => ids.has(id));
  return shown.length === ids.size ? ids : new Set(shown);
};

/**
 * Keeps the selected rows. Another page or filter clears them, and a row that leaves the page is deselected, so that no
 * action includes a row that nobody sees.
 */
export function useSelection(page: string, order: readonly string[]): Selection {
  const [selection, setSelection] = useState({ page, ids: nobody, matching: false });
  const anchor = useRef<string>(undefined);
  const rows = useRef(order);
  rows.current = order;
  const ids = selection.page === page ? stillShown(selection.ids, order) : nobody;
  const matching = ids.size > 0 && selection.matching;
  if (selection.page === page && selection.ids !== ids) setSelection({ page, ids, matching });
  const toggle = useCallback(
    (id: string, through: boolean) => {
      const from = anchor.current;
      const range = through && from !== undefined ? between(rows.current, from, id) : [id];
      anchor.current = id;
      setSelection((before) => {
        const next = new Set(before.page === page ? before.ids : nobody);
        const ticked = !next.has(id);
        for (const one of range) ticked ? next.add(one) : next.delete(one);
        return { page, ids: next, matching: false };
      });
    },
    [page],
  );
  const toggleAll = useCallback(
    (ticked: boolean) => setSelection({ page, ids: ticked ? new Set(rows.current) : nobody, matching: false }),
    [page],
  );
  const selectMatching = useCallback(() => setSelection((before) => ({ ...before, matching: true })), []);
  const clear = useCallback(() => setSelection({ page, ids: nobody, matching: false }), [page]);
  return { ids, matching, toggle, toggleAll, selectMatching, clear };
}
