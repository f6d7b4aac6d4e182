import { graphql } from '../gql/index.js';
import { useSession } from '../lib/session/session.js';
import { useProviderSignOut } from '../lib/session/use-provider-sign-out.js';
import { useAction } from '../lib/use-action.js';
import type { Failure } from '../lib/words/failure.js';

const signOutDocument = graphql(`
  mutation AccountMenu_signOut {
    signOut
  }
`);

/** Ends the session and opens the sign-in page; returns the failure, if there is one. */
export function useSignOut(): () => Promise<Failure | undefined> {
  const session = useSession();
  const signOut = useAction(signOutDocument);
  const askWhereTo = useProviderSignOut();
  return async () => {
    const provider = await askWhereTo();
    const result = await signOut({});
    if (!result.ok) return result.failure;
    if (provider === undefined) session.leave();
    else window.location.assign(provider);
    return undefined;
  };
}
