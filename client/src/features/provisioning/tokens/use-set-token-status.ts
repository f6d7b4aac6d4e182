import type { ScimTokenStatus } from '../../../gql/graphql.js';
import { graphql } from '../../../gql/index.js';
import { type ActionResult, useAction } from '../../../lib/use-action.js';

const setStatusDocument = graphql(`
  mutation TokenMenu_setStatus($id: ID!, $status: ScimTokenStatus!) {
    setScimTokenStatus(id: $id, status: $status) {
      id
      status
      expired
    }
  }
`);

/** Sets a token to active or inactive; the change holds for the identity provider's very next request. */
export function useSetTokenStatus(): (id: string, status: ScimTokenStatus) => Promise<ActionResult<unknown>> {
  const setStatus = useAction(setStatusDocument);
  return (id, status) => setStatus({ id, status });
}
