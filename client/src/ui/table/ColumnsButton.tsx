import { ActionIcon } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from '../../lib/words/use-translate.js';
import type { ColumnsDialogProps } from './ColumnsDialog.js';

const ColumnsDialog = lazy(async () => ({ default: (await import('./ColumnsDialog.js')).ColumnsDialog }));

/** Opens the choice of columns above a table. */
export function ColumnsButton(props: Omit<ColumnsDialogProps, 'onClose'>) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <div className="table-tools">
      <ActionIcon
        variant="subtle"
        color="gray"
        size="md"
        aria-label={t('columns.title')}
        title={t('columns.title')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <IconColumns3 size={16} aria-hidden />
      </ActionIcon>
      <Suspense>{open && <ColumnsDialog {...props} onClose={() => setOpen(false)} />}</Suspense>
    </div>
  );
}
