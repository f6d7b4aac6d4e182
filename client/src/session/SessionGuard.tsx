import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useSession } from '../lib/session/session.js';
import type { NearEnd } from '../lib/session/use-session-watch.js';

const SessionEndDialog = lazy(async () => ({ default: (await import('./SessionEndDialog.js')).SessionEndDialog }));
const SignInDialog = lazy(async () => ({ default: (await import('./SignInDialog.js')).SignInDialog }));

interface SessionGuardProps {
  viewer: { id: string; email: string };
  near: NearEnd | undefined;
  look: (attended?: boolean) => Promise<void>;
}

/** Warns before the session ends, and lets one sign in over the page when it has: what was typed stays. */
export function SessionGuard({ viewer, near, look }: SessionGuardProps) {
  const { over, resume, restart } = useSession();
  const [signingIn, setSigningIn] = useState(false);
  const [dismissed, setDismissed] = useState(false);
  const isNear = near !== undefined;
  useEffect(() => {
    if (!isNear) setDismissed(false);
  }, [isNear]);
  useFocusAfter(over);

  const onSignedIn = async (id: string) => {
    if (id !== viewer.id) return restart();
    setSigningIn(false);
    resume();
    await look(true);
  };
  const signIn = () => setSigningIn(true);

  if (over || signingIn) {
    return (
      <Suspense>
        <SignInDialog
          email={viewer.email}
          onSignedIn={onSignedIn}
          onClose={over ? undefined : () => setSigningIn(false)}
        />
      </Suspense>
    );
  }
  if (!near || dismissed) return null;
  return (
    <Suspense>
      <SessionEndDialog near={near} onStay={() => look(true)} onSignIn={signIn} onClose={() => setDismissed(true)} />
    </Suspense>
  );
}

/** A button that sent in vain was disabled meanwhile and lost the focus; afterwards it has it again. */
function useFocusAfter(over: boolean): void {
  const last = useRef<HTMLElement>(undefined);
  const isOver = useRef(over);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (!isOver.current && target instanceof HTMLElement) last.current = target;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    if (isOver.current && !over && last.current?.isConnected) last.current.focus();
    isOver.current = over;
  }, [over]);
}
