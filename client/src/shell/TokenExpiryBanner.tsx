import { useLocation } from 'react-router';
import { TokenExpiryNotice } from '../entities/token/TokenExpiryNotice.js';
import { graphql } from '../gql/index.js';
import { oktaPath, provisioningPath } from '../lib/address/provisioning-paths.js';
import { useLiveQuery } from '../lib/live/use-live-query.js';

const tokensDocument = graphql(`
  query TokenExpiryBanner_tokens {
    provisioning(provider: OKTA) {
      tokens {
        id
        name
        status
        expired
        expiryWarning
      }
    }
  }
`);

const tokenPages = [provisioningPath, oktaPath];

/** The warning about tokens on every page but the one of the tokens, which has it at its own top. */
export function TokenExpiryBanner() {
  const { pathname } = useLocation();
  const { data } = useLiveQuery({ query: tokensDocument }, ['SCIM_TOKEN']);
  if (!data || tokenPages.includes(pathname)) return null;
  return <TokenExpiryNotice tokens={data.provisioning.tokens} to={provisioningPath} />;
}
