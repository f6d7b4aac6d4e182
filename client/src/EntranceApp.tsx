import { useMemo } from 'react';
import { SetUpPage } from './features/set-up/SetUpPage.js';
import { SignInPage } from './features/sign-in/SignInPage.js';
import { Providers } from './Providers.js';
import { createPortalClient } from './urql.js';

interface EntranceAppProps {
  location: { pathname: string; search: string; hash: string; origin: string };
  fetch: typeof globalThis.fetch;
  /** Loads another page of this origin. */
  go: (address: string) => void;
}

/** The pages before the sign-in. They need no router, and without it they load in a moment. */
export function EntranceApp({ location, fetch, go }: EntranceAppProps) {
  const client = useMemo(() => createPortalClient({ fetch, onUnauthenticated: () => {} }), [fetch]);
  return (
    <Providers client={client}>
      {location.pathname.startsWith('/set-up') ? (
        <SetUpPage token={location.hash.slice(1)} go={go} />
      ) : (
        <SignInPage search={location.search} origin={location.origin} go={go} />
      )}
    </Providers>
  );
}
