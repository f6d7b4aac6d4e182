import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConnectionLost, RateLimited, retryAfterSeconds } from '../../server/simulator/client/failures.js';
import type { JournalEntry, ScimClient } from '../../server/simulator/client/scim-client.js';
import { createScimClient, equalityQuery } from '../../server/simulator/client/scim-client.js';

let server: Server;
let client: ScimClient;
let listener: RequestListener;
let journal: JournalEntry[];
let received: IncomingMessage[];

const json =
  (status: number, body: unknown, headers = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/scim+json', ...headers }).end(JSON.stringify(body));
  };

beforeEach(async () => {
  journal = [];
  received = [];
  server = createServer((request, response) => {
    received.push(request);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/scim/v2/`;
  client = createScimClient({ url, token: 'secret', concurrency: 1, journal: (entry) => journal.push(entry) });
});

afterEach(async () => {
  client.close();
  await new Promise((resolve) => server.close(resolve));
});

const headers = (): Record<string, string> => {
  const raw = received[0]?.rawHeaders ?? [];
  return Object.fromEntries(raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : [])));
};

describe('a call', () => {
  it('carries the headers of Okta’s client, and no Content-Type without a body', async () => {
    listener = json(200, {});
    await client.send('GET', '/Users?startIndex=1&count=2');
    const { Host: _host, ...sent } = headers();
    expect(sent).toEqual({
      Accept: 'application/scim+json',
      'Accept-Charset': 'utf-8',
      'User-Agent': 'Okta SCIM Client 1.0.0',
      Authorization: 'Bearer secret',
      Connection: 'Keep-Alive',
      'Accept-Encoding': 'gzip,deflate',
    });
  });

  it('names the charset of a body', async () => {
    listener = json(201, { id: 'u-1' });
    await client.send('POST', '/Users', { userName: 'zoé' });
    expect(headers()['Content-Type']).toBe('application/scim+json; charset=utf-8');
  });

  it('goes below the base URL, with or without its slash', async () => {
    listener = json(200, {});
    await client.send('GET', `/Users${equalityQuery('userName', 'u@x')}`);
    expect(received[0]?.url).toBe('/scim/v2/Users?filter=userName%20eq%20%22u%40x%22&startIndex=1&count=100');
  });

  it('stays on one connection', async () => {
    listener = json(200, {});
    await client.send('GET', '/Users');
    await client.send('GET', '/Users');
    expect(received[0]?.socket).toBe(received[1]?.socket);
  });

  it('reads a packed answer', async () => {
    listener = (_request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('{"id":"u-1"}'));
    };
    expect(await client.send('GET', '/Users/u-1')).toEqual({ status: 200, body: { id: 'u-1' } });
  });
});

describe('a failed call', () => {
  it('repeats the server’s detail word for word', async () => {
    listener = json(409, { detail: 'userName is taken (log 7K3QX)' });
    await expect(client.send('POST', '/Users', {})).rejects.toThrow(
      'Conflict. Errors reported by remote server: userName is taken (log 7K3QX)',
    );
  });

  it('says what it could not read', async () => {
    listener = (_request, response) => response.writeHead(502).end('error code: 502');
    await expect(client.send('GET', '/Users')).rejects.toThrow(
      "Bad Gateway. Errors reported by remote server: Invalid JSON: Unrecognized token 'error'",
    );
  });

  it('is rate-limited by a 429, whatever its body', async () => {
    listener = (_request, response) => response.writeHead(429, { 'Retry-After': '7' }).end('slow down');
    const failure = await client.send('GET', '/Users').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RateLimited);
    expect(failure).toMatchObject({ retryAfter: 7 });
  });

  it('is a lost connection when the server hangs up', async () => {
    listener = (request) => request.socket.destroy();
    await expect(client.send('POST', '/Users', {})).rejects.toBeInstanceOf(ConnectionLost);
  });
});

describe('the journal', () => {
  it('has every acknowledged write with what was sent and received', async () => {
    listener = json(201, { id: 'u-1' });
    await client.send('POST', '/Users', { userName: 'a' });
    expect(journal).toMatchObject([
      { sequence: 1, method: 'POST', path: '/Users', status: 201, sent: { userName: 'a' }, received: { id: 'u-1' } },
    ]);
  });

  it('has neither reads nor refused writes', async () => {
    listener = json(200, {});
    await client.send('GET', '/Users');
    listener = json(400, { detail: 'no' });
    await client.send('PUT', '/Users/u-1', {}).catch(() => undefined);
    expect(journal).toEqual([]);
  });
});

it('escapes quotes and backslashes within a filter value', () => {
  expect(decodeURIComponent(equalityQuery('displayName', 'a"b\\c'))).toContain('displayName eq "a\\"b\\\\c"');
});

it.each([
  ['12', 12],
  [undefined, 300],
  ['1.5', 300],
  ['Wed, 21 Oct 2026 07:28:00 GMT', 300],
])('reads Retry-After %p as %p seconds', (header, seconds) => {
  expect(retryAfterSeconds(header)).toBe(seconds);
});
