import { useClient } from 'urql';
import { graphql } from '../../gql/index.js';

const openedByDocument = graphql(`
  query ProviderSignOut_openedBy {
    viewer {
      id
      bySingleSignOn
    }
  }
`);

/** The address that ends the session at the identity provider as well. */
const providerSignOut = '/sign-on/out';

/**
 * Returns a question to ask before signing out: where to go afterwards, if the identity provider opened the session;
 * undefined if a password did.
 */
export function useProviderSignOut(): () => Promise<string | undefined> {
  const client = useClient();
  return async () => {
    const { data } = await client.query(openedByDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    return data?.viewer?.bySingleSignOn ? providerSignOut : undefined;
  };
}
