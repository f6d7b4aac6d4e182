import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Turns } from './serve-in-turn.js';

/** The deadlines for readers who do not take their answers; tests shorten them. */
export interface SocketPatience {
  /** The interval between two checks of the connections. */
  lookEveryMs: number;
  /** The window in which a reader has to take `bytesInWindow`, or all there are. */
  windowMs: number;
  bytesInWindow: number;
  /** The maximum duration of a whole answer. */
  answerMs: number;
  /** The number of bytes that may wait for all readers together before the windows become short. */
  room: number;
  shortWindowMs: number;
}

const defaultPatience: SocketPatience = {
  lookEveryMs: 1_000,
  windowMs: 10_000,
  bytesInWindow: 16 * 1024,
  answerMs: 600_000,
  room: 64 * 1024 * 1024,
  shortWindowMs: 2_000,
};

interface Watched {
  /** The time since which something has been waiting without a pause. */
  waitsSince: number;
  windowSince: number;
  sentBefore: number;
  /** The answer was out and the request still coming, when last looked at. */
  outlived: boolean;
}

/**
 * The internal figures of Node.js on a write in progress, on which its own time limits are based; the public figures
 * move by whole writes.
 */
interface Internals {
  _bytesDispatched?: number;
  _handle?: { writeQueueSize?: number } | null;
}

/** Returns how many of the bytes that were written have left this process. */
const sentBy = (socket: Socket): number => {
  const { _bytesDispatched: dispatched, _handle: handle } = socket as unknown as Internals;
  const queued = handle?.writeQueueSize;
  return dispatched === undefined || queued === undefined
    ? socket.bytesWritten - socket.writableLength
    : dispatched - queued;
};

/** Returns whether a reader is too slow for the bytes that wait. */
const isTooSlow = (
  socket: Socket,
  watched: Watched,
  now: number,
  window: number,
  patience: SocketPatience,
): boolean => {
  const sent = sentBy(socket);
  if (socket.writableLength === 0) {
    Object.assign(watched, { waitsSince: now, windowSince: now, sentBefore: sent });
    return false;
  }
  if (now - watched.windowSince >= window) {
    if (sent - watched.sentBefore < patience.bytesInWindow) return true;
    watched.windowSince = now;
    watched.sentBefore = sent;
  }
  return now - watched.waitsSince >= patience.answerMs;
};

/** Returns whether a request still comes in although its answer is out, at two checks in a row. */
const outlivesAnswer = (turns: Turns, socket: Socket, watched: Watched): boolean => {
  const turn = turns.latest(socket);
  const outlives = turn ? turn.response.writableFinished && !turn.request.complete : false;
  const again = outlives && watched.outlived;
  watched.outlived = outlives;
  return again;
};

/**
 * Ends connections whose answers nobody takes, or takes too slowly: an answer that waits holds memory, and what it is
 * read from. The limits of Node.js know requests alone. Nothing is done for a request; connections are looked at once
 * a second.
 */
export const watchSockets = (server: Server, turns: Turns, given: Partial<SocketPatience> = {}): void => {
  const patience = { ...defaultPatience, ...given };
  const sockets = new Map<Socket, Watched>();
  const look = (): void => {
    const now = performance.now();
    let waiting = 0;
    for (const socket of sockets.keys()) waiting += socket.writableLength;
    const window = waiting > patience.room ? patience.shortWindowMs : patience.windowMs;
    for (const [socket, watched] of sockets) {
      if (isTooSlow(socket, watched, now, window, patience) || outlivesAnswer(turns, socket, watched)) socket.destroy();
    }
  };
  server.on('connection', (socket) => {
    const now = performance.now();
    sockets.set(socket, { waitsSince: now, windowSince: now, sentBefore: 0, outlived: false });
    socket.once('close', () => sockets.delete(socket));
  });
  const timer = setInterval(look, patience.lookEveryMs);
  timer.unref();
  server.once('close', () => clearInterval(timer));
};
