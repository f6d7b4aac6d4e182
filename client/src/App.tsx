import { useCallback, useMemo, useState } from 'react';
import type { DataRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { signInPath } from './lib/address/return-to.js';
import { type Session, SessionContext } from './lib/session/session.js';
import { Providers } from './Providers.js';
import { ToastProvider } from './ui/feedback/Toasts.js';
import { createPortalClient } from './urql.js';

interface AppProps {
  router: DataRouter;
  fetch: typeof globalThis.fetch;
  /** Loads another page of this origin; a whole load, so that nothing of one administrator is left for the next. */
  go: (address: string) => void;
}

/** The portal behind the sign-in. */
export function App({ router, fetch, go }: AppProps) {
  const [over, setOver] = useState(false);
  const end = useCallback(() => setOver(true), []);
  const session = useMemo<Session>(
    () => ({
      over,
      end,
      resume: () => setOver(false),
      restart: () => go('/'),
      leave: (wanted = '/') => go(signInPath(wanted)),
      toProfile: () => go('/me'),
    }),
    [over, end, go],
  );
  const client = useMemo(() => createPortalClient({ fetch, onUnauthenticated: end }), [fetch, end]);
  return (
    <Providers client={client}>
      <SessionContext value={session}>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </SessionContext>
    </Providers>
  );
}
