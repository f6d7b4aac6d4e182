import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The latest request of a connection and its answer: one object a connection, as one a request would outlive it. */
export interface Turn {
  request: IncomingMessage;
  response: ServerResponse;
  /** The number of requests of this connection that wait for this one and those before it. */
  waiting: number;
}

/** No client that we know of sends a second request before the first is answered; browsers gave it up. */
const mostWaiting = 64;

export interface Turns {
  listener: RequestListener;
  /** The latest turn of a connection, if there was one. */
  latest(socket: Socket): Turn | undefined;
}

/**
 * Serves the requests of one connection one after the other. Node.js starts all that were pipelined (RFC 9112 §9.3.2)
 * at once and never tells those in the queue that their connection is gone: the files that they opened stayed open,
 * and their answers waited in memory for a reader who need not exist.
 */
export const serveInTurn = (serve: RequestListener): Turns => {
  const turns = new WeakMap<Socket, Turn>();
  const listener: RequestListener = (request, response) => {
    const { socket } = request;
    const turn = turns.get(socket);
    const isFirst = response.socket !== null;
    if (!turn) {
      turns.set(socket, { request, response, waiting: 0 });
      return serve(request, response);
    }
    const before = turn.response;
    turn.request = request;
    turn.response = response;
    turn.waiting = isFirst ? 0 : turn.waiting + 1;
    if (isFirst) return serve(request, response);
    if (turn.waiting > mostWaiting) return void socket.destroy();
    before.once('close', () => {
      if (!socket.destroyed) serve(request, response);
    });
  };
  return { listener, latest: (socket) => turns.get(socket) };
};
