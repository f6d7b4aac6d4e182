import { createPubSub, filter, pipe } from '@graphql-yoga/subscription';
import { Client, type Pool } from 'pg';
import type { LiveChange, LiveEvents, LiveSubject } from '../kernel/ports.js';

const channel = 'rollcall_live';
const batchMs = 50;
/** NOTIFY carries 8,000 bytes at most; where more changed, the list of ids is empty and means "many". */
const maximumIds = 180;
const reconnectMs = 1_000;

interface Dependencies {
  url: string;
  /** Sends the notifications; its connections are shared with everything else. */
  pool: () => Promise<Pool>;
  onFailure: (error: unknown) => void;
}

export interface DatabaseLiveEvents extends LiveEvents {
  close(): Promise<void>;
}

/** Collects what changed and hands it on at most every 50 ms, so that a push of 10,000 users is not 10,000 events. */
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
 * Live events for every process on the database, through LISTEN and NOTIFY. They are hints to look again, not a record:
 * one that is lost with a process costs a view its refresh and nothing else.
 */
export const createLiveEvents = ({ url, pool, onFailure }: Dependencies): DatabaseLiveEvents => {
  const pubSub = createPubSub<{ change: [LiveChange] }>();
  let listener: Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  const listenAgain = (): void => {
    if (!closed) retry = setTimeout(() => void listen(), reconnectMs).unref();
  };
  const listen = async (): Promise<void> => {
    const client = new Client({ connectionString: url });
    client.on('error', onFailure);
    client.on('end', listenAgain);
    client.on('notification', ({ payload }) => pubSub.publish('change', JSON.parse(payload ?? '{}') as LiveChange));
    listener = client;
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
    } catch (error) {
      onFailure(error);
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
      await listener?.end();
    },
  };
};
