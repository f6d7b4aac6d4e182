import { lazy, Suspense, useMemo, useState } from 'react';
import { SignInPage } from './features/sign-in/SignInPage.js';
import { Providers } from './Providers.js';
import { createPortalClient } from './urql.js';

const SetUpPage = lazy(async () => ({ default: (await import('./features/set-up/SetUpPage.js')).SetUpPage }));
const WelcomePage = lazy(async () => ({ default: (await import('./features/members/WelcomePage.js')).WelcomePage }));
const ProfilePage = lazy(async () => ({ default: (await import('./features/members/ProfilePage.js')).ProfilePage }));

const ForgotPasswordPage = lazy(async () => ({
  default: (await import('./features/recovery/ForgotPasswordPage.js')).ForgotPasswordPage,
}));
const ResetPasswordPage = lazy(async () => ({
  default: (await import('./features/recovery/ResetPasswordPage.js')).ResetPasswordPage,
}));
const AcceptInvitationPage = lazy(async () => ({
  default: (await import('./features/recovery/AcceptInvitationPage.js')).AcceptInvitationPage,
}));
const ConfirmEmailPage = lazy(async () => ({
  default: (await import('./features/recovery/ConfirmEmailPage.js')).ConfirmEmailPage,
}));

interface EntranceAppProps {
  location: { pathname: string; search: string; hash: string; origin: string };
  fetch: typeof globalThis.fetch;
  /** Loads another page of this origin. */
  go: (address: string) => void;
}

/** The pages outside the portal. They need no router, and without it they load in a moment. */
export function EntranceApp({ location, fetch, go }: EntranceAppProps) {
  const client = useMemo(() => createPortalClient({ fetch, onUnauthenticated: () => {} }), [fetch]);
  return (
    <Providers client={client}>
      <Suspense>
        <EntrancePage location={location} go={go} />
      </Suspense>
    </Providers>
  );
}

function EntrancePage({ location, go }: Omit<EntranceAppProps, 'fetch'>) {
  // Taken once: the pages remove the secret from the address.
  const [address] = useState(() => {
    const { pathname, search, hash, origin } = location;
    return { pathname, search, hash, origin };
  });
  const [, page, rest = ''] = address.pathname.split('/');
  if (page === 'set-up') return <SetUpPage token={address.hash.slice(1)} go={go} />;
  // The secret is in the fragment, which browsers send to nobody; links of earlier releases have it in the path.
  if (page === 'welcome') return <WelcomePage token={address.hash.slice(1) || rest} go={go} />;
  if (page === 'me') return <ProfilePage go={go} />;
  const token = address.hash.slice(1);
  if (page === 'password') return rest === 'reset' ? <ResetPasswordPage token={token} /> : <ForgotPasswordPage />;
  if (page === 'administrators') return <AcceptInvitationPage token={token} go={go} />;
  if (page === 'profile') return <ConfirmEmailPage token={token} />;
  return <SignInPage search={address.search} origin={address.origin} go={go} />;
}
