import * as http from 'node:http';
import * as https from 'node:https';
import { promisify } from 'node:util';
import { gunzip, inflate } from 'node:zlib';
import { isJsonObject } from '../../kernel/json-object.js';
import type { Json } from '../bodies/okta-user.js';
import { ConnectionLost, RateLimited, RemoteError, retryAfterSeconds, Stopped } from './failures.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A write that the server acknowledged. A crash test compares these with the directory after a restart. */
export interface JournalEntry {
  /** Counts from 1, in the order of the answers. */
  sequence: number;
  at: Date;
  method: Exclude<Method, 'GET'>;
  /** Below the base URL, e.g. `/Users/1b…`. */
  path: string;
  status: number;
  sent: Json | undefined;
  received: Json | undefined;
}

export interface ScimClientOptions {
  /** The "SCIM 2.0 Base Url" of the app. */
  url: string;
  token: string;
  concurrency: number;
  /** The headers of every call; Okta's unless told otherwise. */
  headers?: ((token: string, body: Buffer | undefined) => Record<string, string>) | undefined;
  journal?: ((entry: JournalEntry) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** The part of an answer that a call needs. */
export interface Answer {
  status: number;
  body: Json | undefined;
}

/** Sends what Okta's SCIM client sends. */
export interface ScimClient {
  send(method: Method, path: string, body?: Json): Promise<Answer>;
  /** Calls made so far. */
  readonly calls: number;
  close(): void;
}

const socketTimeout = 60_000;
const unpack = { gzip: promisify(gunzip), deflate: promisify(inflate) };

/** The headers of every call, in the spelling of recorded traffic; those of a body only where there is one. */
export function oktaHeaders(token: string, body: Buffer | undefined): Record<string, string> {
  return {
    Accept: 'application/scim+json',
    'Accept-Charset': 'utf-8',
    ...(body && { 'Content-Type': 'application/scim+json; charset=utf-8' }),
    'User-Agent': 'Okta SCIM Client 1.0.0',
    Authorization: `Bearer ${token}`,
    ...(body && { 'Content-Length': String(body.length) }),
    Connection: 'Keep-Alive',
    'Accept-Encoding': 'gzip,deflate',
  };
}

/** `?filter=<attribute> eq "<value>"` in Okta's encoding and order of parameters. */
export function equalityQuery(attribute: string, value: string): string {
  const quoted = value.replace(/["\\]/g, '\\$&');
  return `?filter=${encodeURIComponent(`${attribute} eq "${quoted}"`)}&startIndex=1&count=100`;
}

async function readBody(message: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const encoding = message.headers['content-encoding'];
  if (encoding !== 'gzip' && encoding !== 'deflate') return bytes.toString('utf8');
  return (await unpack[encoding](bytes)).toString('utf8');
}

function parseBody(text: string, status: number): Json | undefined {
  if (text === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (isJsonObject(value)) return value;
  } catch {
    // Okta shows what it stumbled over, as below.
  }
  throw new RemoteError(status, `Invalid JSON: Unrecognized token '${/^\s*\S{0,20}/.exec(text)?.[0].trim() ?? ''}'`);
}

/** The body of a success, or the failure that Okta makes of anything else; a 429 need not be JSON. */
function readAnswer(status: number, headers: http.IncomingHttpHeaders, text: string): Json | undefined {
  const limited = status === 429;
  const body = limited && !text.startsWith('{') ? undefined : parseBody(text, status);
  if (status >= 200 && status <= 299) return body;
  const detail = typeof body?.detail === 'string' ? body.detail : 'no detail was given';
  throw limited ? new RateLimited(retryAfterSeconds(headers['retry-after']), detail) : new RemoteError(status, detail);
}

function connectionReason(error: NodeJS.ErrnoException): string {
  if (error.code === 'ECONNREFUSED') return 'Connection refused';
  if (error.code === 'ENOTFOUND') return 'Unknown host';
  return error.message === '' ? (error.code ?? 'Connection lost') : error.message;
}

/** Opens keep-alive connections to a SCIM server: as many as there are tasks in flight. */
export function createScimClient(options: ScimClientOptions): ScimClient {
  const base = new URL(options.url.replace(/\/+$/, ''));
  const secure = base.protocol === 'https:';
  const settings = { keepAlive: true, maxSockets: options.concurrency };
  const agent = secure ? new https.Agent(settings) : new http.Agent(settings);
  let calls = 0;
  let sequence = 0;

  const exchange = (method: Method, path: string, bytes: Buffer | undefined): Promise<http.IncomingMessage> =>
    new Promise((resolve, reject) => {
      const request = (secure ? https : http).request({
        method,
        agent,
        hostname: base.hostname.replace(/^\[|\]$/g, ''),
        port: base.port,
        path: base.pathname.replace(/\/$/, '') + path,
        headers: (options.headers ?? oktaHeaders)(options.token, bytes),
        signal: options.signal,
        timeout: socketTimeout,
      });
      request.on('timeout', () => request.destroy(new Error('Read timed out')));
      request.on('error', reject);
      request.on('response', resolve);
      request.end(bytes);
    });

  const receive = async (method: Method, path: string, bytes: Buffer | undefined) => {
    try {
      const message = await exchange(method, path, bytes);
      return { status: message.statusCode ?? 0, headers: message.headers, text: await readBody(message) };
    } catch (error) {
      if (options.signal?.aborted) throw new Stopped('the run was stopped before the answer came');
      throw new ConnectionLost(connectionReason(error as NodeJS.ErrnoException));
    }
  };

  return {
    get calls() {
      return calls;
    },
    close: () => agent.destroy(),
    async send(method, path, sent) {
      calls += 1;
      const { status, headers, text } = await receive(method, path, sent && Buffer.from(JSON.stringify(sent), 'utf8'));
      const body = readAnswer(status, headers, text);
      if (method !== 'GET') {
        sequence += 1;
        options.journal?.({ sequence, at: new Date(), method, path, status, sent, received: body });
      }
      return { status, body };
    },
  };
}
