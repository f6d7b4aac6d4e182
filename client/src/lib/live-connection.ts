import { stringifyDocument } from '@urql/core';
import { createClient } from 'graphql-sse';
import type { Live_ChangesSubscription, LiveSubject } from '../gql/graphql.js';
import { graphql } from '../gql/index.js';
import { unattendedHeaders } from './unattended.js';

const changes = graphql(`
  subscription Live_changes {
    liveChanges {
      subject
      ids
    }
  }
`);

/** What the pages hear: something changed, or the connection came or went. */
export type LiveMessage =
  | { kind: 'change'; subject: LiveSubject; ids: string[] }
  | { kind: 'status'; connected: boolean };

const longestWait = 30_000;

/**
 * Opens the one event stream of this browser and reports until it is closed. An HTTP/1.1 origin has six connections,
 * so the tabs elect one of them by a lock, and that one tells the others; where there are no locks (plain http on
 * another host) each tab listens for itself.
 */
export function openLiveConnection(fetchFn: typeof fetch, onMessage: (message: LiveMessage) => void): () => void {
  const closing = new AbortController();
  if (!('locks' in navigator) || !('BroadcastChannel' in globalThis)) {
    closing.signal.addEventListener('abort', stream(fetchFn, onMessage));
    return () => closing.abort();
  }
  const tabs = new BroadcastChannel('rollcall-live');
  tabs.onmessage = (event: MessageEvent<LiveMessage>) => onMessage(event.data);
  const lead = () =>
    new Promise<void>((resolve) => {
      const stop = stream(fetchFn, (message) => {
        onMessage(message);
        if (!closing.signal.aborted) tabs.postMessage(message);
      });
      closing.signal.addEventListener('abort', () => {
        stop();
        resolve();
      });
    });
  navigator.locks.request('rollcall-live', { signal: closing.signal }, lead).catch(() => {
    // Closed while another tab was leading: there is nothing to undo.
  });
  return () => {
    closing.abort();
    tabs.close();
  };
}

/** Subscribes by GraphQL over SSE and reconnects for as long as it takes, ever more slowly up to half a minute. */
function stream(fetchFn: typeof fetch, onMessage: (message: LiveMessage) => void): () => void {
  const client = createClient({
    url: '/graphql',
    fetchFn,
    credentials: 'same-origin',
    headers: unattendedHeaders,
    retryAttempts: Number.POSITIVE_INFINITY,
    retry: async (retries) => {
      onMessage({ kind: 'status', connected: false });
      await new Promise((resolve) => setTimeout(resolve, Math.min(longestWait, 500 * 2 ** retries)));
    },
    on: { connected: () => onMessage({ kind: 'status', connected: true }) },
  });
  client.subscribe<Live_ChangesSubscription>(
    { query: stringifyDocument(changes) },
    {
      next: ({ data }) => {
        if (data) onMessage({ kind: 'change', ...data.liveChanges });
      },
      error: () => onMessage({ kind: 'status', connected: false }),
      complete: () => onMessage({ kind: 'status', connected: false }),
    },
  );
  return () => client.dispose();
}
