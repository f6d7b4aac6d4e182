import { lazy, type ReactNode, Suspense, useCallback } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router';

const ConfirmDialog = lazy(async () => ({ default: (await import('./ConfirmDialog.js')).ConfirmDialog }));

/** Marks the navigation that follows a save, which needs no question. */
export const savedState = { saved: true } as const;

interface LeaveGuardProps {
  /** True when leaving loses something. */
  when: boolean;
  title: string;
  confirmLabel: string;
  /** The text about what is lost. */
  children: ReactNode;
}

/** Asks before a page is left, whether for another page of the portal or for elsewhere. */
export function LeaveGuard({ when, title, confirmLabel, children }: LeaveGuardProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      when && currentLocation.pathname !== nextLocation.pathname && nextLocation.state?.saved !== true,
  );
  useBeforeUnload(
    useCallback(
      (event) => {
        if (when) event.preventDefault();
      },
      [when],
    ),
  );

  if (blocker.state !== 'blocked') return null;
  return (
    <Suspense>
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
    </Suspense>
  );
}
