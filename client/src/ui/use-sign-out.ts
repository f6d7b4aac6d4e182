import { graphql } from '../gql/index.js';
import type { Failure } from '../lib/failure.js';
import { useSession } from '../lib/session.js';
import { useAction } from '../lib/use-action.js';

const signOutDocument = graphql(`
  mutation AccountMenu_signOut {
    signOut
  }
`);

/** Ends the session and goes to the sign-in page; answers why, where that failed. */
export function useSignOut(): () => Promise<Failure | undefined> {
  const session = useSession();
  const signOut = useAction(signOutDocument);
  return async () => {
    const result = await signOut({});
    if (!result.ok) return result.failure;
    session.leave();
    return undefined;
  };
}
