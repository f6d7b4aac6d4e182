import { request } from 'node:http';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp();
});
afterAll(() => app.close());

interface Answer {
  status: number | undefined;
  type: string | undefined;
  cache: string | undefined;
  location: string | undefined;
  body: string;
}

/** Requests an address unchanged; `fetch` would normalise it. */
const ask = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(app.url);
    const sent = request({ hostname, port, path, headers, agent: false }, (response) => {
      const parts: string[] = [];
      response.setEncoding('utf8').on('data', (part: string) => parts.push(part));
      const { statusCode: status, headers: told } = response;
      const { 'content-type': type, 'cache-control': cache, location } = told;
      response.on('end', () => resolve({ status, type, cache, location, body: parts.join('') }));
    });
    sent.on('error', reject).end();
  });

const json = 'application/json; charset=utf-8';

describe('conditions and ranges that do not hold', () => {
  it.each([
    ['a range beyond the end', 416, { range: 'bytes=99999999-' }],
    ['another version', 412, { 'if-match': '"x"' }],
    ['an earlier time', 412, { 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }],
  ])('are the fault of who sends them, not of the server: %s', async (_name, status, headers) => {
    const answer = await ask('/', headers as Record<string, string>);
    expect(answer).toMatchObject({ status, type: json, cache: 'no-store' });
    expect(JSON.parse(answer.body)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(app.unexpected).toEqual([]);
  });

  it('change nothing where there is nothing', async () => {
    const answer = await ask('/nothing', { accept: 'text/html', 'if-match': '"x"' });
    expect(answer).toMatchObject({ status: 404, type: json, cache: 'no-store' });
  });
});

describe('an odd address', () => {
  it.each([
    '/assets',
    '//assets',
    '//evil.example/..%2fassets',
    '//evil.example/%2e%2e',
    '//evil.example/../assets',
    '/admin/../x',
    '/admin/..%2fusers',
    '/%00',
    '/%E0%A4%A',
    '/assets/..%2f..%2fpackage.json',
  ])('leads nowhere: %s', async (path) => {
    for (const accept of ['text/html', '*/*']) {
      expect(await ask(path, { accept })).toMatchObject({ status: 404, cache: 'no-store', location: undefined });
    }
  });
});
