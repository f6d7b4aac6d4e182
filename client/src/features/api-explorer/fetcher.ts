import type { GraphiQLProps } from 'graphiql';
import { createClient } from 'graphql-sse';
import { chosenOperation } from './operation-kind.js';

interface FetcherOptions {
  fetchFn: typeof fetch;
  mayMutate: () => boolean;
  /** What is said of a mutation while they are switched off. */
  refusal: () => string;
}

/** Sends what the editor runs with the session of the portal; a mutation only while they are allowed. */
export function createExplorerFetcher({ fetchFn, mayMutate, refusal }: FetcherOptions): GraphiQLProps['fetcher'] {
  const stream = createClient({ url: '/graphql', fetchFn, credentials: 'same-origin', retryAttempts: 0 });
  return async ({ query, variables, operationName }) => {
    // The editor may still name the operation that was there before.
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
