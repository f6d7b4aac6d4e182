import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { DataRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Provider } from 'urql';
import { i18n } from './lib/i18n.js';
import { signInPath } from './lib/return-to.js';
import { SessionContext } from './lib/session.js';
import { colorSchemeManager, theme } from './lib/theme.js';
import { Announcer } from './ui/Announcer.js';
import { ToastProvider } from './ui/Toasts.js';
import { createPortalClient } from './urql.js';

interface AppProps {
  router: DataRouter;
  fetch: typeof globalThis.fetch;
}

const entrances = ['/sign-in', '/set-up'];

/** The whole portal around a router. */
export function App({ router, fetch }: AppProps) {
  const [visit, setVisit] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new visit gets a client with an empty cache.
  const client = useMemo(() => createPortalClient({ fetch, onUnauthenticated: () => leave(router) }), [fetch, router, visit]);
  const session = useMemo(() => ({ restart: () => setVisit((count) => count + 1) }), []);
  return (
    <I18nProvider i18n={i18n}>
      {/* The variables are in styles/theme.css: a style element made at run time would need 'unsafe-inline'. */}
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={colorSchemeManager}
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <Provider value={client}>
          <SessionContext value={session}>
            <Announcer>
              <ToastProvider>
                <RouterProvider router={router} />
              </ToastProvider>
            </Announcer>
          </SessionContext>
        </Provider>
      </MantineProvider>
    </I18nProvider>
  );
}

/** The session is over: sign in and come back here. */
function leave(router: DataRouter): void {
  const { pathname, search, hash } = router.state.location;
  if (entrances.includes(pathname)) return;
  void router.navigate(signInPath(pathname + search + hash), { replace: true });
}
