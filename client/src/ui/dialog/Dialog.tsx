import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useReturnFocus } from '../../lib/page/use-return-focus.js';
import { useTranslate } from '../../lib/words/use-translate.js';

interface DialogProps {
  title: string;
  children: ReactNode;
  /** Undefined if the dialog cannot be dismissed. */
  onClose: (() => void) | undefined;
}

const stay = () => {};

/**
 * A modal dialog: Escape closes it, the focus stays inside and goes back to the opener afterwards. It is put together
 * by hand because the ready-made header is a second banner landmark on the page.
 */
export function Dialog({ title, children, onClose }: DialogProps) {
  const t = useTranslate();
  useReturnFocus();
  const closable = onClose !== undefined;
  return (
    <Modal.Root
      opened
      returnFocus={false}
      closeOnEscape={closable}
      closeOnClickOutside={closable}
      onClose={onClose ?? stay}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className="dialog-heading">
          <Modal.Title>{title}</Modal.Title>
          {closable && <Modal.CloseButton aria-label={t('action.close')} />}
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
