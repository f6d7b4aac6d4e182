import { Button } from '@mantine/core';
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
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconColumns3 size={16} aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('columns.title')}
      </Button>
      <Suspense>{open && <ColumnsDialog {...props} onClose={() => setOpen(false)} />}</Suspense>
    </div>
  );
}
