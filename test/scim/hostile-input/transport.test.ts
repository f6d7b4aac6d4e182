import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildToken } from '../../support/builders.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
let secret: string;

beforeAll(async () => {
  app = await makeTestApp();
  ({ secret } = await buildToken(app));
});

afterAll(() => app.close());

interface RawAnswer {
  status: number;
  head: string;
  body: string;
}

/** Sends bytes as they are and reads until the server closes the connection. */
const sendRaw = (text: string): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(app.url);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', body = ''] = answer.split('\r\n\r\n');
      resolve({ status: Number(head.split(' ')[1]), head, body });
    });
  });

/** A request in raw lines, which asks for the connection to be closed. */
const raw = (line: string, headers: readonly string[] = [], body = ''): Promise<RawAnswer> =>
  sendRaw([line, 'Connection: close', `Authorization: Bearer ${secret}`, ...headers, '', body].join('\r\n'));

const get = (path: string, ...headers: string[]) =>
  raw(`GET /scim/v2${path} HTTP/1.1`, ['Host: localhost', ...headers]);

const post = (headers: readonly string[], body: string) =>
  raw('POST /scim/v2/Users HTTP/1.1', ['Host: localhost', 'Content-Type: application/scim+json', ...headers], body);

describe('requests that two servers could read differently', () => {
  it.each([
    ['a Content-Length beside a Transfer-Encoding', ['Content-Length: 2', 'Transfer-Encoding: chunked']],
    ['two different Content-Lengths', ['Content-Length: 2', 'Content-Length: 3']],
    ['a blank before a colon', ['Content-Length : 2']],
  ])('hostile-input 1: refuses %s', async (_what, headers) => {
    expect((await post(headers, '{}')).status).toBe(400);
  });

  it('hostile-input 1: refuses a request without Host', async () => {
    expect((await raw('GET /scim/v2/Users HTTP/1.1')).status).toBe(400);
  });

  it('hostile-input 1: refuses lines that end in a bare line feed', async () => {
    expect((await sendRaw('GET /scim/v2/Users HTTP/1.1\nHost: localhost\n\n')).status).toBe(400);
  });

  it('hostile-input 2: refuses two Host headers', async () => {
    const { status, head, body } = await get('/Users', 'Host: elsewhere');
    expect([status, JSON.parse(body).status]).toEqual([400, '400']);
    expect(head).toContain('application/scim+json');
  });

  it('hostile-input 3: refuses a transfer coding that it does not know, and closes', async () => {
    const { status, head } = await post(['Transfer-Encoding: xchunked'], '{}');
    expect([400, 501]).toContain(status);
    expect(head.toLowerCase()).toContain('connection: close');
  });
});

describe('requests that are too large or too slow', () => {
  it('hostile-input 4: answers 431 to 20 kB of headers', async () => {
    expect((await get('/Users', `X-Filler: ${'x'.repeat(20_000)}`)).status).toBe(431);
  });

  it('hostile-input 5: answers 408 to a body that stands still', async () => {
    const start = performance.now();
    const { status, body } = await post(['Content-Length: 100'], '{');
    expect([status, JSON.parse(body).status]).toEqual([408, '408']);
    expect(performance.now() - start).toBeLessThanOrEqual(45_000);
  });

  it('hostile-input 9: answers 414 to an address of 10 kB', async () => {
    const { status, body } = await get(`/Users?filter=${'x'.repeat(10_000)}`);
    expect([status, JSON.parse(body).status]).toEqual([414, '414']);
  });
});

describe('methods and addresses', () => {
  it.each(['TRACE', 'PURGE', 'PROPFIND', 'OPTIONS'])(
    'hostile-input 6: answers 405 to %s and says what is allowed',
    async (method) => {
      const { status, head } = await raw(`${method} /scim/v2/Users HTTP/1.1`, ['Host: localhost']);
      expect(status).toBe(405);
      expect(head).toContain('Allow: GET, HEAD, POST');
    },
  );

  it('hostile-input 7: answers 400 to a broken percent-encoding', async () => {
    const { status, body } = await get('/%zz');
    expect([status, JSON.parse(body).schemas]).toEqual([400, ['urn:ietf:params:scim:api:messages:2.0:Error']]);
  });

  it.each(['/%55sers', '/%2e%2e/livez', '//Users', '/Users;x', '/USERS', '/Users/', '/./Users', '/Users/../Users'])(
    'hostile-input 8: opens nothing at %s without a token',
    async (path) => {
      const { status } = await sendRaw(
        [`GET /scim/v2${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', '', ''].join('\r\n'),
      );
      expect([401, 404]).toContain(status);
    },
  );

  it.each(['/nowhere', '/Users/x', '/%zz', '/Schemas/x'])(
    'hostile-input 10: answers SCIM errors at %s',
    async (path) => {
      const { head, body } = await get(path);
      expect(head).toContain('application/scim+json');
      expect(JSON.parse(body).schemas).toEqual(['urn:ietf:params:scim:api:messages:2.0:Error']);
    },
  );
});
