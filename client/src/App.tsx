import { useMemo } from 'react';
import type { DataRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { signInPath } from './lib/return-to.js';
import { SessionContext } from './lib/session.js';
import { Providers } from './Providers.js';
import { ToastProvider } from './ui/Toasts.js';
import { createPortalClient } from './urql.js';

interface AppProps {
  router: DataRouter;
  fetch: typeof globalThis.fetch;
  /** Loads another page of this origin; a whole load, so that nothing of one administrator is left for the next. */
  go: (address: string) => void;
}

/** The portal behind the sign-in. */
export function App({ router, fetch, go }: AppProps) {
  const session = useMemo(
    () => ({ leave: (wanted = '/') => go(signInPath(wanted)), toProfile: () => go('/me') }),
    [go],
  );
  const client = useMemo(() => {
    const onUnauthenticated = () => {
      const { pathname, search, hash } = router.state.location;
      session.leave(pathname + search + hash);
    };
    return createPortalClient({ fetch, onUnauthenticated });
  }, [fetch, router, session]);
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
