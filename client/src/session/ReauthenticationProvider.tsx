import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { ReauthenticationContext } from '../lib/session/reauthentication.js';

const PasswordDialog = lazy(async () => ({ default: (await import('./PasswordDialog.js')).PasswordDialog }));

/** Asks for the password when an action needs it; the action then continues by itself. */
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
      <Suspense>{waiting && <PasswordDialog onAnswer={answer} />}</Suspense>
    </ReauthenticationContext>
  );
}
