import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { SessionWatch_SessionQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { unattended } from '../live/unattended.js';
import { useSession } from './session.js';

const sessionDocument = graphql(`
  query SessionWatch_session {
    viewer {
      id
      sessionExpiresAt
      sessionExpiresIn
      sessionEndsAtLatest
    }
  }
`);

type Viewer = NonNullable<SessionWatch_SessionQuery['viewer']>;

/** The end that is near. */
export interface NearEnd {
  seconds: number;
  /** The session has reached its maximum age: only a new sign-in extends it. */
  forGood: boolean;
}

/** Two minutes are enough to come back to the desk (WCAG 2.2.1 asks for twenty seconds). */
const warnBefore = 120;
const lookAgainAfter = 30;

interface SessionWatch {
  near: NearEnd | undefined;
  /** Asks the server for the state of the session; `attended` counts as activity of the administrator. */
  look: (attended?: boolean) => Promise<void>;
}

/** Checks the session when its known end is near: other pages may have extended it meanwhile. */
export function useSessionWatch(viewer: Viewer): SessionWatch {
  const client = useClient();
  const { over, end, resume, restart } = useSession();
  const [near, setNear] = useState<NearEnd>();
  const due = useRef(Number.POSITIVE_INFINITY);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latestLook = useRef<SessionWatch['look']>(async () => {});

  const lookIn = useCallback((seconds: number) => {
    clearTimeout(timer.current);
    due.current = Date.now() + seconds * 1000;
    timer.current = setTimeout(() => latestLook.current(), seconds * 1000);
  }, []);

  const plan = useCallback(
    ({ sessionExpiresIn: seconds, sessionExpiresAt, sessionEndsAtLatest }: Viewer) => {
      const isNear = seconds <= warnBefore;
      setNear(isNear ? { seconds, forGood: sessionExpiresAt === sessionEndsAtLatest } : undefined);
      lookIn(isNear ? Math.max(1, seconds) : seconds - warnBefore);
    },
    [lookIn],
  );

  const look = async (attended = false) => {
    const context = { requestPolicy: 'network-only' as const, ...(attended ? {} : unattended) };
    const { data } = await client.query(sessionDocument, {}, context).toPromise();
    if (!data) return lookIn(lookAgainAfter);
    if (data.viewer === null) return end();
    if (data.viewer.id !== viewer.id) return restart();
    if (over) resume();
    plan(data.viewer);
  };
  latestLook.current = look;

  useEffect(() => plan(viewer), [viewer, plan]);
  useEffect(() => {
    if (!over) return;
    setNear(undefined);
    clearTimeout(timer.current);
    due.current = 0;
    // A request that was under way while the session got another secret is refused, although nobody signed out.
    void latestLook.current();
  }, [over]);
  useEffect(() => {
    // A sleeping computer's timers are late, and another tab may have signed in.
    const onVisible = () => document.visibilityState === 'visible' && Date.now() >= due.current && latestLook.current();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      clearTimeout(timer.current);
    };
  }, []);
  return { near, look };
}
