import { connect } from 'node:net';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp();
});
afterAll(() => app.close());

/** Bytes as they are, and what came back before the server closed. */
const sendRaw = (lines: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(app.url);
    const socket = connect(Number(port), hostname, () => socket.write([...lines, '', ''].join('\r\n')));
    let answer = '';
    socket.setEncoding('utf8').on('data', (data) => {
      answer += data;
    });
    socket.on('error', reject).on('close', () => resolve(answer));
  });

const host = 'Host: localhost';

const unread = [
  ['no HTTP at all', '400', ['nonsense']],
  ['two lengths', '400', ['POST /scim/v2/Users HTTP/1.1', host, 'Content-Length: 1', 'Content-Length: 2']],
  ['a length beside chunks', '400', ['POST / HTTP/1.1', host, 'Content-Length: 1', 'Transfer-Encoding: chunked']],
  ['no host', '400', ['GET /livez HTTP/1.1']],
  ['too many headers', '431', ['GET /livez HTTP/1.1', host, `X-Filler: ${'x'.repeat(20_000)}`]],
  ['an unknown expectation', '417', ['POST /graphql HTTP/1.1', host, 'Expect: a-miracle', 'Content-Length: 0']],
] as const;

describe('a request that never reaches the application', () => {
  it.each(unread)('is answered like all others: %s', async (_name, status, lines) => {
    const [head = '', body = ''] = (await sendRaw(lines)).split('\r\n\r\n');
    expect(head.slice(9, 12)).toBe(status);
    expect(head).toMatch(/^Cache-Control: no-store$/im);
    expect(head).toMatch(/^X-Content-Type-Options: nosniff$/im);
    expect(head).toMatch(/^Connection: close$/im);
    expect(body).toMatch(/^[A-Z].*\.$/);
  });
});

describe('OPTIONS', () => {
  it.each([
    ['*', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'],
    ['/exports/users.csv', 'GET, HEAD, OPTIONS'],
    ['/livez', 'GET, HEAD, OPTIONS'],
    ['/scim-preview/Users/x', 'GET, HEAD, OPTIONS'],
    ['/docs', 'GET, HEAD, OPTIONS'],
  ])('of %s says which methods there are, and no more', async (target, methods) => {
    const [head = '', body] = (await sendRaw([`OPTIONS ${target} HTTP/1.1`, host, 'Connection: close'])).split(
      '\r\n\r\n',
    );
    expect(head).toMatch(/^HTTP\/1.1 204 /);
    expect(head).toContain(`\r\nAllow: ${methods}\r\n`);
    expect(head).toMatch(/^X-Content-Type-Options: nosniff$/im);
    expect(body).toBe('');
  });

  it('of /graphql is left to its own endpoint', async () => {
    const response = await fetch(`${app.url}/graphql`, { method: 'OPTIONS' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });
});
