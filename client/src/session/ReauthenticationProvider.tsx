import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { ReauthenticationContext } from '../lib/session/reauthentication.js';

const ConfirmationDialog = lazy(async () => ({
  default: (await import('./ConfirmationDialog.js')).ConfirmationDialog,
}));

/** Asks who is there when an action needs it; the action then continues by itself. */
export function ReauthenticationProvider({ children }: { children: ReactNode }) {
  const [waiting, setWaiting] = useState<{ settle: (confirmed: boolean) => void }>();
  const ask = useCallback(() => new Promise<boolean>((settle) => setWaiting({ settle })), []);
  const answer = (confirmed: boolean) => {
    waiting?.settle(confirmed);
    setWaiting(undefined);
  };
  return (
    <ReauthenticationContext value={ask}>
      {children}
      <Suspense>{waiting && <ConfirmationDialog onAnswer={answer} />}</Suspense>
    </ReauthenticationContext>
  );
}
