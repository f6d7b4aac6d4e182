import { stringifyDocument } from '@urql/core';
import { useEffect, useRef } from 'react';
import { graphql } from '../../gql/index.js';
import { unattendedHeaders } from './unattended.js';

const reachable = graphql(`
  query UsePolling_reachable {
    __typename
  }
`);

/**
 * Calls back every `every` milliseconds while `active`, the tab is visible and the server responds: without a server,
 * the queries of a page would only show failures.
 */
export function usePolling(fetch: typeof globalThis.fetch, active: boolean, every: number, onTurn: () => void): void {
  const latest = useRef(onTurn);
  latest.current = onTurn;
  useEffect(() => {
    if (!active) return;
    const stopped = new AbortController();
    const turn = async () => {
      if (document.visibilityState === 'hidden') return;
      const answers = await isReachable(fetch, AbortSignal.any([stopped.signal, AbortSignal.timeout(every)]));
      if (answers && !stopped.signal.aborted) latest.current();
    };
    const timer = setInterval(turn, every);
    document.addEventListener('visibilitychange', turn, { signal: stopped.signal });
    void turn();
    return () => {
      stopped.abort();
      clearInterval(timer);
    };
  }, [fetch, active, every]);
}

async function isReachable(fetch: typeof globalThis.fetch, signal: AbortSignal): Promise<boolean> {
  try {
    const { ok } = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...unattendedHeaders },
      body: JSON.stringify({ query: stringifyDocument(reachable) }),
      signal,
    });
    return ok;
  } catch {
    return false;
  }
}
