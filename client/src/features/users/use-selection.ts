import { useCallback, useState } from 'react';

interface Selection {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  clear: () => void;
}

const nobody: ReadonlySet<string> = new Set();

/** Which rows are ticked; another page or filter begins anew, so that nobody is meant who is out of sight. */
export function useSelection(page: string): Selection {
  const [selection, setSelection] = useState({ page, ids: nobody });
  const ids = selection.page === page ? selection.ids : nobody;
  const toggle = useCallback(
    (id: string) =>
      setSelection((before) => {
        const next = new Set(before.page === page ? before.ids : nobody);
        if (!next.delete(id)) next.add(id);
        return { page, ids: next };
      }),
    [page],
  );
  const clear = useCallback(() => setSelection({ page, ids: nobody }), [page]);
  return { ids, toggle, clear };
}
