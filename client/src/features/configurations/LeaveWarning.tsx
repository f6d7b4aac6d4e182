import { lazy, Suspense, useCallback } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router';
import { useTranslate } from '../../lib/use-translate.js';

const ConfirmDialog = lazy(async () => ({ default: (await import('../../ui/ConfirmDialog.js')).ConfirmDialog }));

/** Goes along with the navigation that follows a save: there is nothing to ask about. */
export const savedState = { saved: true } as const;

/** Asks before unsaved changes are left behind. */
export function LeaveWarning({ dirty }: { dirty: boolean }) {
  const t = useTranslate();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && currentLocation.pathname !== nextLocation.pathname && nextLocation.state?.saved !== true,
  );
  useBeforeUnload(
    useCallback(
      (event) => {
        if (dirty) event.preventDefault();
      },
      [dirty],
    ),
  );
  if (blocker.state !== 'blocked') return null;
  return (
    <Suspense>
      <ConfirmDialog
        title={t('configuration.leaveTitle')}
        confirmLabel={t('configuration.leave')}
        danger
        onConfirm={async () => {
          blocker.proceed();
          return { ok: true, data: undefined };
        }}
        onClose={() => blocker.reset?.()}
      >
        <p>{t('configuration.leaveHelp')}</p>
      </ConfirmDialog>
    </Suspense>
  );
}
