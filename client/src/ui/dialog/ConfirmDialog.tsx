import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ActionResult } from '../../lib/use-action.js';
import type { Failure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { FailureAlert } from '../feedback/FailureAlert.js';
import { Dialog } from './Dialog.js';

interface ConfirmDialogProps {
  title: string;
  children: ReactNode;
  /** The verb, e.g. "Delete token"; never OK or Yes. */
  confirmLabel: string;
  danger?: boolean;
  /** Has to be typed first, for what is in use and cannot be undone. */
  typedName?: string | undefined;
  onConfirm: () => Promise<ActionResult<unknown>>;
  onClose: () => void;
}

/** Asks before an act and shows why it failed if it does. The focus starts on Cancel. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, danger = false, typedName, onConfirm, onClose } = props;
  const t = useTranslate();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const confirm = async () => {
    setBusy(true);
    const result = await onConfirm();
    setBusy(false);
    if (result.ok) onClose();
    else setFailure(result.failure);
  };

  return (
    <Dialog title={title} onClose={onClose}>
      <div className="dialog-body">
        {children}
        {typedName !== undefined && (
          <TextInput
            label={t('confirm.typeName', { name: typedName })}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <FailureAlert failure={failure} />
        <div className="dialog-actions">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('action.cancel')}
          </Button>
          <Button
            {...(danger ? { color: 'red' } : {})}
            loading={busy}
            disabled={typedName !== undefined && typed.trim() !== typedName}
            onClick={confirm}
          >
            {confirmLabel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
