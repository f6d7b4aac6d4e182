import { Outlet } from 'react-router';
import type { ApiKeyScope } from '../../gql/graphql.js';
import { OnceSecretProvider, type OnceSecretStore, useOnceSecretStore } from '../../lib/session/once-secret.js';
import { apiKeyPath, apiKeysPath } from './paths.js';

/** A key in the one moment in which its secret is known. */
export interface OnceKey {
  keyId: string;
  keyName: string;
  secret: string;
  endpoint: string;
  scopes: readonly ApiKeyScope[];
  /** A new secret for a key that a program may still be using. */
  rotated: boolean;
}

const pageOf = ({ keyId }: OnceKey) => apiKeyPath(keyId);

/** Around the pages of keys, so that a new one gets from the dialog to the page that shows it. */
export function OnceKeyLayout() {
  return (
    <OnceSecretProvider list={apiKeysPath} pageOf={pageOf}>
      <Outlet />
    </OnceSecretProvider>
  );
}

/** The secret on its way to the page that shows it once. */
export function useOnceKey(): OnceSecretStore<OnceKey> {
  return useOnceSecretStore();
}
