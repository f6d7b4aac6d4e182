import { Checkbox } from '@mantine/core';
import { createContext, useContext } from 'react';
import { useTranslate } from '../../../lib/words/use-translate.js';
import type { Selection } from './use-selection.js';

/**
 * Passes the selection to the checkboxes alone. Columns that depended on it would be new columns after each tick, and
 * their new checkboxes would lose the focus.
 */
export const SelectionContext = createContext<Selection | undefined>(undefined);

/** Selects one user; with the shift key, all rows since the last one. */
export function SelectUser({ id, name }: { id: string; name: string }) {
  const t = useTranslate();
  const selection = useContext(SelectionContext);
  return (
    <Checkbox
      aria-label={t('invitation.select', { name })}
      checked={selection?.ids.has(id) ?? false}
      onChange={({ nativeEvent }) => selection?.toggle(id, (nativeEvent as MouseEvent).shiftKey === true)}
    />
  );
}

/** Selects everyone on the page, or nobody. */
export function SelectAll({ count }: { count: number }) {
  const t = useTranslate();
  const selection = useContext(SelectionContext);
  const ticked = selection?.ids.size ?? 0;
  return (
    <Checkbox
      aria-label={t('lists.selectAll')}
      checked={ticked > 0 && ticked === count}
      indeterminate={ticked > 0 && ticked < count}
      onChange={(event) => selection?.toggleAll(event.currentTarget.checked)}
    />
  );
}
