import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { provisioningPath, tokenPath } from './paths.js';

/** A token in the one moment in which its secret is known. */
export interface OnceSecret {
  tokenId: string;
  tokenName: string;
  secret: string;
  targetUrl: string;
  /** Renewed tokens replace one that Okta may still be using. */
  renewed: boolean;
}

interface OnceSecretStore {
  current: OnceSecret | undefined;
  /** Opens the page that shows the secret. */
  show: (secret: OnceSecret) => void;
  /** Goes back to the overview of tokens. */
  leave: () => void;
}

const OnceSecretContext = createContext<OnceSecretStore>({ current: undefined, show: () => {}, leave: () => {} });

/**
 * Carries a secret from the dialog that made it to the page that shows it, in memory alone: never in the address, the
 * history, any storage or the query cache. It is forgotten as soon as that page is left.
 */
export function OnceSecretLayout() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const previousPath = useRef(pathname);
  const [current, setCurrent] = useState<OnceSecret>();

  useEffect(() => {
    if (current && previousPath.current === tokenPath(current.tokenId) && pathname !== previousPath.current) {
      setCurrent(undefined);
    }
    previousPath.current = pathname;
  }, [current, pathname]);

  // A page kept by the browser for Back must not keep the secret: the state is emptied before the page is frozen.
  useEffect(() => {
    const forget = () => flushSync(() => setCurrent(undefined));
    window.addEventListener('pagehide', forget);
    return () => window.removeEventListener('pagehide', forget);
  }, []);

  const store = useMemo<OnceSecretStore>(
    () => ({
      current,
      show(secret) {
        setCurrent(secret);
        void navigate(tokenPath(secret.tokenId));
      },
      leave: () => void navigate(provisioningPath),
    }),
    [current, navigate],
  );
  return (
    <OnceSecretContext value={store}>
      <Outlet />
    </OnceSecretContext>
  );
}

/** The secret on its way to the page that shows it once. */
export function useOnceSecret(): OnceSecretStore {
  return useContext(OnceSecretContext);
}
