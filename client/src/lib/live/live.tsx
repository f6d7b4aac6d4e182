import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { LiveSubject } from '../../gql/graphql.js';
import { noteAnswers } from './answers.js';
import { openLiveConnection } from './live-connection.js';
import type { LiveMessage } from './live-stream.js';
import { usePolling } from './use-polling.js';

type Listener = (subject: LiveSubject | 'ANY') => void;

interface Live {
  /** The time at which the stream was lost; undefined while it is connected. */
  lostSince: Date | undefined;
  listen: (listener: Listener) => () => void;
}

const LiveContext = createContext<Live>({ lostSince: undefined, listen: () => () => {} });

/** Milliseconds between two queries of a page while there is no stream. */
export const pollEvery = 5_000;

/** Milliseconds in which at most one refresh happens, however many users Okta pushes. */
const refreshEvery = 400;

interface LiveProviderProps {
  fetch: typeof globalThis.fetch;
  /** Nobody is signed in for the moment; afterwards the stream is opened again. */
  paused: boolean;
  /** The stream broke; one reason may be that the session ended. */
  onLost: () => void;
  children: ReactNode;
}

/** Keeps the live stream open and passes its changes to the pages; without a stream, the pages poll. */
export function LiveProvider({ fetch, paused, onLost, children }: LiveProviderProps) {
  const [lostSince, setLostSince] = useState<Date>();
  const listeners = useRef(new Set<Listener>());
  const wasLost = useRef(false);
  const wasPaused = useRef(false);
  const tell = useCallback((subject: LiveSubject | 'ANY') => {
    for (const listener of listeners.current) listener(subject);
  }, []);
  const latestOnLost = useRef(onLost);
  latestOnLost.current = onLost;

  useEffect(() => {
    if (paused) {
      wasPaused.current = true;
      return;
    }
    if (wasPaused.current) tell('ANY');
    wasPaused.current = false;
    wasLost.current = false;
    let closed = false;
    const close = openLiveConnection(noteAnswers(fetch), (message: LiveMessage) => {
      if (closed) return;
      if (message.kind === 'change') return tell(message.subject);
      if (message.connected && (message.anew || wasLost.current)) tell('ANY');
      if (!message.connected && !wasLost.current) latestOnLost.current();
      wasLost.current = !message.connected;
      setLostSince((since) => (message.connected ? undefined : (since ?? new Date())));
    });
    return () => {
      closed = true;
      close();
      setLostSince(undefined);
    };
  }, [fetch, paused, tell]);

  usePolling(fetch, lostSince !== undefined && !paused, pollEvery, () => tell('ANY'));

  const live = useMemo<Live>(
    () => ({
      lostSince,
      listen(listener) {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
    }),
    [lostSince],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** Returns the time at which the stream was lost; undefined while it is connected. */
export function useLiveLostSince(): Date | undefined {
  return useContext(LiveContext).lostSince;
}

/** Calls back after a change of these subjects or the return of the stream, at most once in `every` milliseconds. */
export function useLiveChanges(subjects: readonly LiveSubject[], onChange: () => void, every = refreshEvery): void {
  const { listen } = useContext(LiveContext);
  const latest = useRef(onChange);
  latest.current = onChange;
  const wanted = subjects.join();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listen((subject) => {
      if (subject !== 'ANY' && !wanted.split(',').includes(subject)) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        latest.current();
      }, every);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [listen, wanted, every]);
}
