import { Button, Checkbox } from '@mantine/core';
import { type ColumnLayout, isPlain, moved, plainLayout } from '../../lib/page/column-layout.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { Dialog } from '../dialog/Dialog.js';
import { MoveButton } from './MoveButton.js';

/** A column that can be moved and, unless it identifies its row (`fixed`), hidden. */
export interface ChoosableColumn {
  id: string;
  label: string;
  fixed: boolean;
  /** Shown only where there is room, as long as nothing is chosen. */
  wideOnly: boolean;
}

export interface ColumnsDialogProps {
  /** The columns in the order in which they are shown. */
  columns: readonly ChoosableColumn[];
  layout: ColumnLayout;
  onChange: (layout: ColumnLayout) => void;
  onClose: () => void;
}

/** Shows, hides and moves columns and makes the rows dense; each change applies to the list behind at once. */
export function ColumnsDialog({ columns, layout, onChange, onClose }: ColumnsDialogProps) {
  const t = useTranslate();
  const ids = columns.map(({ id }) => id);
  const hide = (id: string, hidden: boolean) =>
    onChange({ ...layout, hidden: hidden ? [...layout.hidden, id] : layout.hidden.filter((one) => one !== id) });
  return (
    <Dialog title={t('columns.title')} onClose={onClose}>
      <div className="columns-dialog">
        <ol className="plain-list column-choices" aria-label={t('columns.title')}>
          {columns.map(({ id, label, fixed, wideOnly }, place) => (
            <li key={id}>
              <Checkbox
                label={label}
                description={fixed ? t('columns.fixed') : wideOnly ? t('columns.wideOnly') : undefined}
                checked={fixed || !layout.hidden.includes(id)}
                disabled={fixed}
                onChange={(event) => hide(id, !event.currentTarget.checked)}
              />
              <span className="actions">
                {([-1, 1] as const).map((by) => (
                  <MoveButton
                    key={by}
                    up={by < 0}
                    name={label}
                    place={place}
                    atEnd={place === (by < 0 ? 0 : columns.length - 1)}
                    onMove={() => onChange({ ...layout, order: moved(ids, id, by) })}
                  />
                ))}
              </span>
            </li>
          ))}
        </ol>
        <Checkbox
          label={t('columns.dense')}
          checked={layout.dense}
          onChange={(event) => onChange({ ...layout, dense: event.currentTarget.checked })}
        />
        <p className="fine-print">{t('columns.kept')}</p>
        <div className="actions">
          <Button variant="default" disabled={isPlain(layout)} onClick={() => onChange(plainLayout)}>
            {t('columns.reset')}
          </Button>
          <Button onClick={onClose}>{t('action.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
