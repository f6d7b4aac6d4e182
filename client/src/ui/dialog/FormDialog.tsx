import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { ActionResult } from '../../lib/use-action.js';
import type { Failure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { FailureAlert } from '../feedback/FailureAlert.js';
import { Dialog } from './Dialog.js';

interface FormDialogProps {
  title: string;
  children: ReactNode;
  submitLabel: string;
  disabled?: boolean;
  onSubmit: () => Promise<ActionResult<unknown>>;
  onClose: () => void;
}

/** A short form in a dialog. Sending twice is not possible; a failure is shown and the fields keep their content. */
export function FormDialog({ title, children, submitLabel, disabled = false, onSubmit, onClose }: FormDialogProps) {
  const t = useTranslate();
  const sending = useRef(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    const result = await onSubmit();
    sending.current = false;
    setBusy(false);
    setFailure(result.ok ? undefined : result.failure);
  };

  return (
    <Dialog title={title} onClose={onClose}>
      <form className="dialog-body" onSubmit={submit}>
        {children}
        <FailureAlert failure={failure} />
        <div className="dialog-actions">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={disabled}>
            {submitLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
