import { type ReactNode, useCallback } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router';
import { ConfirmDialog } from './ConfirmDialog.js';

interface LeaveWarningProps {
  /** Nothing would be lost. */
  stored: boolean;
  title: string;
  confirmLabel: string;
  children: ReactNode;
}

/** Asks before the page of an unstored secret is left, whether for another page of the portal or for elsewhere. */
export function LeaveWarning({ stored, title, confirmLabel, children }: LeaveWarningProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => !stored && currentLocation.pathname !== nextLocation.pathname,
  );
  useBeforeUnload(
    useCallback(
      (event) => {
        if (!stored) event.preventDefault();
      },
      [stored],
    ),
  );

  if (blocker.state !== 'blocked') return null;
  return (
    <ConfirmDialog
      title={title}
      confirmLabel={confirmLabel}
      danger
      onConfirm={async () => {
        blocker.proceed();
        return { ok: true, data: undefined };
      }}
      onClose={() => blocker.reset?.()}
    >
      {children}
    </ConfirmDialog>
  );
}
