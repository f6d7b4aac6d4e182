import { oktaHeaders } from '../../../server/simulator/client/scim-client.js';
import type { Answer } from './connection.js';

/** A request of a workload, with the check that decides if its response counts. */
export interface Request {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Below /scim/v2, or /graphql. */
  path: string;
  body?: object;
  /** Returns the fault of a response; undefined if there is none. */
  check: (answer: Answer) => string | undefined;
}

/** The credentials of a server's endpoints. */
export interface Keys {
  port: number;
  /** The SCIM token's secret. */
  token: string;
  /** The session cookie of an administrator; the limit has no such endpoint. */
  cookie?: string | undefined;
}

const graphqlHeaders = (cookie: string | undefined, body: Buffer): Record<string, string> => ({
  Accept: 'application/json',
  'Content-Type': 'application/json',
  'Content-Length': String(body.length),
  ...(cookie !== undefined && { Cookie: cookie }),
});

/** Writes a request as the bytes that go over the wire, with the headers that Okta sends. */
export const encodeRequest = ({ port, token, cookie }: Keys, { method, path, body }: Request): Buffer => {
  const graphql = path === '/graphql';
  const bytes = body && Buffer.from(JSON.stringify(body), 'utf8');
  const headers = graphql ? graphqlHeaders(cookie, bytes ?? Buffer.alloc(0)) : oktaHeaders(token, bytes);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const target = graphql ? path : `/scim/v2${path}`;
  const head = Buffer.from(
    `${method} ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${lines.join('')}\r\n`,
    'latin1',
  );
  return bytes ? Buffer.concat([head, bytes]) : head;
};

const shown = 300;

/** Searches a body for JSON text; PostgreSQL writes JSON with a space after each colon. */
const holds = (body: Buffer, text: string): boolean =>
  body.includes(text) || body.includes(text.replaceAll('":', '": '));

/** The usual check: the status, and texts that the body must contain. */
export const expects =
  (status: number, ...texts: readonly string[]): Request['check'] =>
  (answer) => {
    const missing = texts.find((text) => !holds(answer.body, text));
    if (answer.status === status && missing === undefined) return undefined;
    const body = answer.body.toString('utf8').slice(0, shown);
    const wanted = missing === undefined ? String(status) : `${status} with ${missing}`;
    return `expected ${wanted}, got ${answer.status}: ${body}`;
  };
