import type { GraphiQLProps } from 'graphiql';
import { createClient } from 'graphql-sse';
import { chosenOperation } from './operation-kind.js';

interface FetcherOptions {
  fetchFn: typeof fetch;
  mayMutate: () => boolean;
  /** Returns the error message for a mutation while mutations are switched off. */
  refusal: () => string;
}

/** Sends the operations of the editor with the session of the portal; mutations only while `mayMutate` allows them. */
export function createExplorerFetcher({ fetchFn, mayMutate, refusal }: FetcherOptions): GraphiQLProps['fetcher'] {
  const stream = createClient({ url: '/graphql', fetchFn, credentials: 'same-origin', retryAttempts: 0 });
  return async ({ query, variables, operationName }) => {
    // The editor may still name an operation that its text no longer contains.
    const { kind, name } = chosenOperation(query, operationName) ?? {};
    if (kind === 'mutation' && !mayMutate()) return { data: null, errors: [{ message: refusal() }] as never };
    const request = { query, variables, ...(name && { operationName: name }) };
    if (kind === 'subscription') return stream.iterate(request);
    const response = await fetchFn('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(request),
    });
    return response.json();
  };
}
