import { Client, cacheExchange, fetchExchange, mapExchange } from 'urql';
import { watchDatabase } from './lib/database-trouble.js';
import { noteAnswers } from './lib/live/answers.js';
import { busyExchange } from './lib/live/busy.js';
import { isWrongFactor, isWrongPassword, toFailure } from './lib/words/failure.js';

export interface PortalClientOptions {
  /** Replaced by tests at the network's edge. */
  fetch: typeof fetch;
  /** Called when the server no longer knows the session. */
  onUnauthenticated: () => void;
}

/**
 * The GraphQL client. Pages show what is cached and ask again at once; the document cache is enough because every
 * page is also told of changes by the live stream.
 */
export function createPortalClient({ fetch, onUnauthenticated }: PortalClientOptions): Client {
  const noteCause = watchDatabase(fetch);
  return new Client({
    url: '/graphql',
    fetch: noteAnswers(fetch),
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: { credentials: 'same-origin' },
    exchanges: [
      mapExchange({
        onError(error) {
          const failure = toFailure(error);
          noteCause(failure.cause);
          if (failure.code === 'UNAUTHENTICATED' && !isWrongPassword(failure) && !isWrongFactor(failure)) {
            onUnauthenticated();
          }
        },
      }),
      cacheExchange,
      busyExchange,
      fetchExchange,
    ],
  });
}
