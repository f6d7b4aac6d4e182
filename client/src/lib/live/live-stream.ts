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
 * What the pages hear: something changed, or whether the stream is there. A stream that was just opened has missed what
 * was before.
 */
export type LiveMessage =
  | { kind: 'change'; subject: LiveSubject; ids: string[] }
  | { kind: 'status'; connected: boolean; anew?: boolean };

/** The server pings at once, so that what is silent for so long is held back on its way, by a proxy that buffers. */
export const firstPingWithin = 4_000;

/** The server pings every twelve seconds; a connection without them is dead, and another one is tried. */
export const silentFor = 30_000;

const firstWait = 500;
const longestWait = 30_000;

/**
 * Keeps one event stream open (GraphQL over SSE) and reports what it says, and that it says nothing, until it is
 * closed.
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
    /** The server ends each stream after a while; it is lost only if the next one does not come. */
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
  /** The stream is over, and may be opened again. */
  onError: () => void;
  /** The server has said that there is nothing to come. */
  onComplete: () => void;
}

/** Subscribes once (GraphQL over SSE, distinct connections); answers how to end it. */
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
 * Tells of every piece of the answer, pings included: the client itself passes over those. It also tells when the
 * answer is whole, which one that was cut off never is.
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

/** Safari's streams cannot be iterated over. */
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
