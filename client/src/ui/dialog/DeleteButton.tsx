import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { ActionResult } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';

const ConfirmDialog = lazy(async () => ({ default: (await import('./ConfirmDialog.js')).ConfirmDialog }));

interface DeleteButtonProps {
  title: string;
  confirmLabel: string;
  /** The text about what is lost. */
  children: ReactNode;
  onConfirm: () => Promise<ActionResult<unknown>>;
}

/** *Delete*, behind a dialog that says what is lost. */
export function DeleteButton({ title, confirmLabel, children, onConfirm }: DeleteButtonProps) {
  const t = useTranslate();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="outline"
        color="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('action.delete')}
      </Button>
      <Suspense>
        {asking && (
          <ConfirmDialog
            title={title}
            confirmLabel={confirmLabel}
            danger
            onConfirm={onConfirm}
            onClose={() => setAsking(false)}
          >
            {children}
          </ConfirmDialog>
        )}
      </Suspense>
    </>
  );
}
