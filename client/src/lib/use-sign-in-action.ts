import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback } from 'react';
import { type AnyVariables, useClient } from 'urql';
import { graphql } from '../gql/index.js';
import { type ActionResult, useAction } from './use-action.js';

const keptDocument = graphql(`
  query KeptSession_viewer {
    viewer {
      id
    }
  }
`);

/**
 * Runs a mutation that signs in, and asks who is signed in afterwards: where the browser did not keep the cookie, the
 * next page would lead back to the sign-in page without a word.
 */
export function useSignInAction<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): (variables: Variables) => Promise<ActionResult<Data>> {
  const client = useClient();
  const act = useAction(document);
  return useCallback(
    async (variables) => {
      const result = await act(variables);
      if (!result.ok) return result;
      const { data } = await client.query(keptDocument, {}, { requestPolicy: 'network-only' }).toPromise();
      return data?.viewer === null ? { ok: false, failure: { code: 'COOKIE_DROPPED', message: '' } } : result;
    },
    [act, client],
  );
}
