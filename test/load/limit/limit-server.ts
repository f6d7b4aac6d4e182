import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Pool } from 'pg';
import { errorAnswer, type LimitAnswer } from './answers.js';
import { type Call, noToken, notOffered } from './call.js';
import { createGroup, listGroups, readGroup } from './groups.js';
import { patchGroup } from './patch-group.js';
import { listUsers, readUser } from './user-reads.js';
import { createUser, patchUser, replaceUser } from './user-writes.js';

export interface LimitOptions {
  pool: Pool;
  /** The address by which clients reach this server: `https://…/scim/v2`. */
  baseUrl: string;
}

const root = '/scim/v2';

const collections: Record<string, (call: Call) => Promise<LimitAnswer>> = {
  'GET /Users': listUsers,
  'POST /Users': createUser,
  'GET /Groups': listGroups,
  'POST /Groups': createGroup,
};

const resources: Record<string, (call: Call, id: string) => Promise<LimitAnswer>> = {
  'GET /Users': readUser,
  'PUT /Users': replaceUser,
  'PATCH /Users': patchUser,
  'GET /Groups': readGroup,
  'PATCH /Groups': patchGroup,
};

const readBody = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
};

const bearer = 'Bearer ';

const answer = async (request: IncomingMessage, { pool, baseUrl }: LimitOptions): Promise<LimitAnswer> => {
  const { authorization = '', 'content-length': length = '0' } = request.headers;
  if (!authorization.startsWith(bearer)) return noToken;
  const digest = createHash('sha256').update(authorization.slice(bearer.length)).digest();
  const [path = '', search] = (request.url ?? '').split('?', 2);
  const [collection = '', id] = path.slice(root.length + 1).split('/', 2);
  const body = length === '0' ? {} : await readBody(request);
  const call: Call = { pool, baseUrl, digest, query: new URLSearchParams(search), body };
  const route = `${request.method} /${collection}`;
  const handle = id === undefined ? collections[route] : resources[route];
  return handle === undefined ? notOffered : handle(call, id ?? '');
};

const send = (response: ServerResponse, { status, body, headers }: LimitAnswer): void => {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  response
    .writeHead(status, {
      ...headers,
      'Content-Type': 'application/scim+json',
      'Content-Length': Buffer.byteLength(body),
    })
    .end(body);
};

/**
 * The least that Node.js can do for the same responses: node:http, prepared statements, one round trip for a read, JSON
 * from the database where possible. It has no framework, no object mapper, no audit trail, no log, and only the
 * validation that correct responses need. It shows what the rest of the server costs.
 */
export const createLimitServer = (options: LimitOptions): Server =>
  createServer((request, response) => {
    answer(request, options).then(
      (ready) => send(response, ready),
      (error: unknown) => send(response, errorAnswer(500, String(error))),
    );
  });
