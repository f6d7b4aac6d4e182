import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLocation, useNavigate } from 'react-router';

/** The secret that is shown once, and the navigation around it. */
export interface OnceSecretStore<Secret> {
  current: Secret | undefined;
  /** Opens the page that shows the secret. */
  show: (secret: Secret) => void;
  /** Returns to the list. */
  leave: () => void;
}

const OnceSecretContext = createContext<OnceSecretStore<never>>({
  current: undefined,
  show: () => {},
  leave: () => {},
});

interface OnceSecretProviderProps<Secret> {
  list: string;
  /** The page that shows a secret; nothing of the secret is part of it. */
  pageOf: (secret: Secret) => string;
  /** A page that may go on using the secret after the one that shows it, e.g. with a button that copies it. */
  usedOn?: string;
  children: ReactNode;
}

/**
 * Carries a secret from the dialog that made it to the page that shows it, in memory alone: never in the address, the
 * history, any storage or the query cache. Leaving the pages that need it discards it.
 */
export function OnceSecretProvider<Secret>({ list, pageOf, usedOn, children }: OnceSecretProviderProps<Secret>) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const previousPath = useRef(pathname);
  const [current, setCurrent] = useState<Secret>();

  useEffect(() => {
    const needsSecret = (path: string) => current !== undefined && (path === pageOf(current) || path === usedOn);
    if (needsSecret(previousPath.current) && !needsSecret(pathname)) setCurrent(undefined);
    previousPath.current = pathname;
  }, [current, pathname, pageOf, usedOn]);

  // The back/forward cache must not keep the secret, so the state is emptied before the page is frozen.
  useEffect(() => {
    const forget = () => flushSync(() => setCurrent(undefined));
    window.addEventListener('pagehide', forget);
    return () => window.removeEventListener('pagehide', forget);
  }, []);

  const store = useMemo<OnceSecretStore<Secret>>(
    () => ({
      current,
      show(secret) {
        setCurrent(() => secret);
        void navigate(pageOf(secret));
      },
      leave: () => void navigate(list),
    }),
    [current, navigate, list, pageOf],
  );
  return <OnceSecretContext value={store as unknown as OnceSecretStore<never>}>{children}</OnceSecretContext>;
}

/** Returns the store of the provider above; the caller names the type of its secret. */
export function useOnceSecretStore<Secret>(): OnceSecretStore<Secret> {
  return useContext(OnceSecretContext) as unknown as OnceSecretStore<Secret>;
}
