import { useCallback } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router';
import { useTranslate } from '../../lib/use-translate.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';

/** Asks before the page of an unstored token is left, whether for another page of the portal or for elsewhere. */
export function LeaveWarning({ stored }: { stored: boolean }) {
  const t = useTranslate();
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
      title={t('once.leaveTitle')}
      confirmLabel={t('once.leaveConfirm')}
      danger
      onConfirm={async () => {
        blocker.proceed();
        return { ok: true, data: undefined };
      }}
      onClose={() => blocker.reset?.()}
    >
      <p>{t('once.leaveExplanation')}</p>
    </ConfirmDialog>
  );
}
