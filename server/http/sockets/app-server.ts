import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import type { Express } from 'express';
import { expressMessages } from './express-messages.js';
import { answerForNode, answerShort, lacksHost } from './own-answers.js';
import { serveInTurn } from './serve-in-turn.js';
import { socketLimits } from './socket-limits.js';
import { type SocketPatience, watchSockets } from './watch-sockets.js';

export interface AppServer {
  server: Server;
  /** Begins to serve the application; until then, every answer is 503. */
  serve(app: Express): void;
}

/** The settings that a test's server changes. */
export interface AppServerProps {
  limits?: ServerOptions;
  patience?: Partial<SocketPatience>;
}

/** The HTTP server with all limits on sockets, requests and answers. */
export const createAppServer = ({ limits = {}, patience }: AppServerProps = {}): AppServer => {
  const messages = expressMessages();
  let serve: RequestListener = (_request, response) => answerShort(response, 503);
  const turns = serveInTurn((request, response) =>
    lacksHost(request) ? answerShort(response, 400) : serve(request, response),
  );
  const server = createServer({ ...socketLimits, ...limits, ...messages.classes }, turns.listener);
  answerForNode(server, turns);
  watchSockets(server, turns, patience);
  return {
    server,
    serve: (app) => {
      messages.adoptBy(app);
      serve = app;
    },
  };
};
