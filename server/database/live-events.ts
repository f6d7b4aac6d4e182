import { setMaxListeners } from 'node:events';
import { createPubSub, filter, type PubSubEventTarget, pipe } from '@graphql-yoga/subscription';
import type { Client, Pool } from 'pg';
import type { LiveChange, LiveEvents, LiveSubject } from '../kernel/ports.js';
import type { Route } from './connections/route.js';
import { everySubject, readAnnouncement } from './read-announcement.js';

/** The channel of NOTIFY on which changes are announced. */
export const channel = 'rollcall_live';
const batchMs = 50;
/** NOTIFY carries 8,000 bytes at most; with more ids than this, the list is empty, which means "many". */
const maximumIds = 180;
const reconnectMs = 1_000;
/**
 * The interval of the listener's pings: it waits for no reply otherwise, so that a dead connection would go unnoticed.
 */
const pingMs = 5_000;

/** Makes every view reload, because changes are not kept for a listener that was away. */
const tellOfAll = (pubSub: ReturnType<typeof createTopics>): void => {
  for (const subject of everySubject) pubSub.publish('change', { subject, ids: [] });
};

interface Dependencies {
  /** The route past a pooler, because LISTEN needs a session of its own. */
  route: Route;
  /** Sends the notifications; its connections are shared with other work. */
  pool: () => Promise<Pool>;
  onFailure: (error: unknown) => void;
}

export interface DatabaseLiveEvents extends LiveEvents {
  close(): Promise<void>;
}

type Topics = { change: [LiveChange] };

const createTopics = () => {
  const eventTarget = new EventTarget() as PubSubEventTarget<Topics>;
  // Each stream adds a listener; Node.js would report more than ten of them as a leak.
  setMaxListeners(0, eventTarget as EventTarget);
  return createPubSub<Topics>({ eventTarget });
};

/** Collects changes and sends them at most every 50 ms, so that a push of 10,000 users is not 10,000 events. */
const createBatch = (send: (change: LiveChange) => void) => {
  const waiting = new Map<LiveSubject, Set<string>>();
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    timer = undefined;
    for (const [subject, ids] of waiting) send({ subject, ids: ids.size > maximumIds ? [] : [...ids] });
    waiting.clear();
  };
  return {
    add({ subject, ids }: LiveChange): void {
      const known = waiting.get(subject) ?? new Set();
      for (const id of ids) known.add(id);
      waiting.set(subject, known);
      timer ??= setTimeout(flush, batchMs).unref();
    },
    stop: () => clearTimeout(timer),
  };
};

/**
 * Sends live events to every process on the database, through LISTEN and NOTIFY. They are hints to reload, not a
 * record: one that is lost with a process costs a view its refresh and nothing else.
 */
export const createLiveEvents = ({ route, pool, onFailure }: Dependencies): DatabaseLiveEvents => {
  const pubSub = createTopics();
  let listener: Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let ping: NodeJS.Timeout | undefined;
  let closed = false;
  let listenedBefore = false;

  const listenAgain = (): void => {
    clearInterval(ping);
    clearTimeout(retry);
    if (!closed) retry = setTimeout(() => void listen(), reconnectMs).unref();
  };
  const hear = (payload: string | undefined): void => {
    const change = readAnnouncement(payload);
    if (change) pubSub.publish('change', change);
  };
  const listen = async (): Promise<void> => {
    const client = route.client({}, { brief: true });
    client.on('notification', ({ payload }) => hear(payload));
    listener = client;
    try {
      await client.connect();
      client.on('end', listenAgain);
      await client.query(`listen ${channel}`);
      ping = setInterval(() => void client.query('select 1').catch(() => undefined), pingMs).unref();
      if (listenedBefore) tellOfAll(pubSub);
      listenedBefore = true;
    } catch (error) {
      onFailure(error);
      await client.end();
      listenAgain();
    }
  };
  const send = (change: LiveChange): void => {
    pool()
      .then((connections) => connections.query('select pg_notify($1, $2)', [channel, JSON.stringify(change)]))
      .catch(onFailure);
  };
  const batch = createBatch(send);
  void listen();

  return {
    publish: batch.add,
    subscribe: (subjects) =>
      pipe(
        pubSub.subscribe('change'),
        filter((change: LiveChange) => subjects.includes(change.subject)),
      ),
    async close() {
      closed = true;
      batch.stop();
      clearTimeout(retry);
      clearInterval(ping);
      await listener?.end();
    },
  };
};
