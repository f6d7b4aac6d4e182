import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Turns } from './serve-in-turn.js';

/** The headers of every answer to a request that never reaches the application, as `everyAnswer` sets them. */
const headers = {
  'Cache-Control': 'no-store',
  'Content-Type': 'text/plain; charset=utf-8',
  'X-Content-Type-Options': 'nosniff',
  Connection: 'close',
} as const;

const reasons = {
  400: ['Bad Request', 'The request cannot be read.'],
  408: ['Request Timeout', 'The request came too slowly; send it again.'],
  413: ['Content Too Large', 'The extensions of a chunk are too long.'],
  417: ['Expectation Failed', 'No other expectation than 100-continue is known here.'],
  431: ['Request Header Fields Too Large', 'The headers of the request are too long.'],
  503: ['Service Unavailable', 'The server is about to start; try again in a second.'],
} as const;

type Status = keyof typeof reasons;

/** The parser's own codes; whatever else it does not understand is a bad request. */
const statuses: Readonly<Record<string, Status>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** Answers a request that was read and is not handed on. */
export const answerShort = (response: ServerResponse, status: Status): void => {
  const [reason, sentence] = reasons[status];
  const more = status === 503 ? { 'Retry-After': '1' } : {};
  response.writeHead(status, reason, { ...headers, ...more, 'Content-Length': Buffer.byteLength(sentence) });
  response.end(sentence);
};

const written = (status: Status): string => {
  const [reason, sentence] = reasons[status];
  const lines = Object.entries({ ...headers, 'Content-Length': Buffer.byteLength(sentence) });
  return `HTTP/1.1 ${status} ${reason}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${sentence}`;
};

/** Returns whether the connection is in the middle of an answer, into which nothing else may be written. */
const isAnswering = (turns: Turns, socket: Duplex): boolean => {
  const response = turns.latest(socket as IncomingMessage['socket'])?.response;
  return response?.headersSent === true && !response.writableFinished;
};

/**
 * Replaces the answers that Node.js gives by itself to requests that it cannot read and expectations that it does not
 * know.
 */
export const answerForNode = (server: Server, turns: Turns): void => {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET' || isAnswering(turns, socket)) return void socket.destroy();
    socket.end(written(statuses[error.code ?? ''] ?? 400), () => socket.destroy());
  });
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => answerShort(response, 417));
};

/** A request of HTTP/1.1 without a host is one that Node.js would refuse by itself (RFC 9112 §3.2). */
export const lacksHost = ({ headers: { host }, httpVersion }: IncomingMessage): boolean =>
  host === undefined && httpVersion === '1.1';
