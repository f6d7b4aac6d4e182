import { Checkbox } from '@mantine/core';
import { createContext, useContext } from 'react';
import { useTranslate } from '../../../lib/words/use-translate.js';
import type { Selection } from './use-selection.js';

/**
 * Which rows are ticked, for the boxes alone: columns that knew it would be other columns after each tick, and their
 * boxes other boxes, without the focus.
 */
export const SelectionContext = createContext<Selection | undefined>(undefined);

/** Ticks one user; with the shift key, all since the one before. */
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

/** Ticks everyone on the page, or nobody. */
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
