import { Outlet } from 'react-router';
import { guidePath, provisioningPath, tokenPath } from '../../lib/address/provisioning-paths.js';
import { OnceSecretProvider, type OnceSecretStore, useOnceSecretStore } from '../../lib/session/once-secret.js';

/** A token in the one moment in which its secret is known. */
export interface OnceSecret {
  tokenId: string;
  tokenName: string;
  secret: string;
  targetUrl: string;
  /** Renewed tokens replace one that Okta may still be using. */
  renewed: boolean;
}

const pageOf = ({ tokenId }: OnceSecret) => tokenPath(tokenId);

/** Around the pages of tokens, so that a new one gets from the dialog to the page that shows it. */
export function OnceSecretLayout() {
  return (
    <OnceSecretProvider list={provisioningPath} pageOf={pageOf} usedOn={guidePath}>
      <Outlet />
    </OnceSecretProvider>
  );
}

/** The secret on its way to the page that shows it once. */
export function useOnceSecret(): OnceSecretStore<OnceSecret> {
  return useOnceSecretStore();
}
