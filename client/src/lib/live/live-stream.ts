import { stringifyDocument } from '@urql/core';
import { createClient } from 'graphql-sse';
import type { Live_ChangesSubscription, LiveSubject } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { unattendedHeaders } from './unattended.js';

const changes = graphql(`
  subscription Live_changes {
    liveChanges {
      subject
      ids
    }
  }
`);

/**
 * The messages for the pages: a change, or the state of the stream. A stream that was just opened (`anew`) has missed
 * earlier changes.
 */
export type LiveMessage =
  | { kind: 'change'; subject: LiveSubject; ids: string[] }
  | { kind: 'status'; connected: boolean; anew?: boolean };

/** Milliseconds. The server pings at once, so a longer silence means that a proxy buffers the stream. */
export const firstPingWithin = 4_000;

/** Milliseconds. The server pings every twelve seconds; a connection without pings is dead and is opened again. */
export const silentFor = 30_000;

const firstWait = 500;
const longestWait = 30_000;

/**
 * Keeps one event stream open (GraphQL over SSE) until it is closed; reports its messages and whether it is connected.
 */
export function openStream(fetchFn: typeof fetch, onMessage: (message: LiveMessage) => void): () => void {
  let failures = 0;
  let close = () => {};
  let again: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    let over = false;
    let heard = false;
    let dead: ReturnType<typeof setTimeout>;
    const lost = () => onMessage({ kind: 'status', connected: false });
    const late = setTimeout(lost, firstPingWithin);
    const end = () => {
      if (over) return;
      over = true;
      clearTimeout(late);
      clearTimeout(dead);
      dispose();
    };
    const fail = () => {
      if (over) return;
      end();
      lost();
      again = setTimeout(open, Math.min(longestWait, firstWait * 2 ** failures));
      failures += 1;
    };
    /** The server ends each stream after a while; the connection is lost only if the next one fails. */
    const renew = () => {
      if (over) return;
      end();
      again = setTimeout(open, firstWait);
    };
    const hear = () => {
      if (over) return;
      clearTimeout(late);
      clearTimeout(dead);
      dead = setTimeout(fail, silentFor);
      failures = 0;
      if (!heard) onMessage({ kind: 'status', connected: true, anew: true });
      heard = true;
    };
    const onChange = (change: Live_ChangesSubscription) => {
      if (!over) onMessage({ kind: 'change', ...change.liveChanges });
    };
    let whole = false;
    const onWhole = () => {
      whole = true;
    };
    const onError = () => (whole && heard ? renew() : fail());
    const dispose = subscribe(heardBy(fetchFn, hear, onWhole), { onChange, onError, onComplete: fail });
    dead = setTimeout(fail, silentFor);
    close = end;
  };

  open();
  return () => {
    clearTimeout(again);
    close();
  };
}

interface StreamListener {
  onChange: (change: Live_ChangesSubscription) => void;
  /** The stream ended and may be opened again. */
  onError: () => void;
  /** The server completed the stream. */
  onComplete: () => void;
}

/** Subscribes once (GraphQL over SSE, distinct connections mode); returns a function that ends it. */
function subscribe(fetchFn: typeof fetch, { onChange, onError, onComplete }: StreamListener): () => void {
  const client = createClient({
    url: '/graphql',
    fetchFn,
    credentials: 'same-origin',
    headers: unattendedHeaders,
    retryAttempts: 0,
  });
  client.subscribe<Live_ChangesSubscription>(
    { query: stringifyDocument(changes) },
    { next: ({ data }) => data && onChange(data), error: onError, complete: onComplete },
  );
  return () => client.dispose();
}

/**
 * Calls `onPiece` for every piece of the response, pings included, which the client library ignores, and `onWhole` once
 * the response is complete, which one that was cut off never is.
 */
function heardBy(fetchFn: typeof fetch, onPiece: () => void, onWhole: () => void): typeof fetch {
  return async (input, init) => {
    const response = await fetchFn(input, init);
    const { ok, status, statusText, headers, body } = response;
    if (!ok || !body) return response;
    return { ok, status, statusText, headers, body: pieces(body, onPiece, onWhole) } as unknown as Response;
  };
}

async function* pieces(
  body: ReadableStream<Uint8Array>,
  onPiece: () => void,
  onWhole: () => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of Symbol.asyncIterator in body ? body : read(body)) {
    onPiece();
    yield piece;
  }
  onWhole();
}

/** Reads a stream by its reader, because Safari's streams are not async iterable. */
async function* read(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
