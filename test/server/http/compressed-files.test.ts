import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

const script = `console.log(${JSON.stringify('x'.repeat(5_000))});`;
const forBrotli = 'the file that the build compressed with brotli';
const forGzip = 'the file that the build compressed with gzip';

let app: TestApp;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rollcall-client-'));
  const assets = join(directory, 'assets');
  await mkdir(assets);
  await writeFile(join(directory, 'index.html'), '<!doctype html><title>Portal</title>');
  for (const name of ['a.browser-1b2c.js', 'gone-1b2c.js']) {
    await writeFile(join(assets, name), script);
    await writeFile(join(assets, `${name}.br`), brotliCompressSync(forBrotli));
    await writeFile(join(assets, `${name}.gz`), gzipSync(forGzip));
  }
  await writeFile(join(assets, 'plain-1b2c.js'), script);
  app = await makeTestApp({ clientDirectory: directory });
});
afterAll(async () => {
  await app.close();
  await rm(directory, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** Sends a request as a client that does not decompress the body. */
const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    httpGet(`${app.url}${path}`, { headers }, async (response) => {
      const body = Buffer.concat(await response.toArray());
      resolve({ status: response.statusCode, headers: response.headers, body });
    }).on('error', reject);
  });

const asset = '/assets/a.browser-1b2c.js';

describe('a file that the build has compressed', () => {
  it.each([
    ['br', 'br', brotliDecompressSync, forBrotli],
    ['gzip, deflate, br', 'br', brotliDecompressSync, forBrotli],
    ['gzip', 'gzip', gunzipSync, forGzip],
    ['br;q=0, *', 'gzip', gunzipSync, forGzip],
    ['identity', undefined, String, script],
    ['', undefined, String, script],
    ['br;q=0, gzip;q=0', undefined, String, script],
  ])('is sent as it lies there to whoever takes "%s"', async (accepted, encoding, decode, content) => {
    const { status, headers, body } = await get(asset, { 'accept-encoding': accepted });
    expect([status, headers['content-encoding'], String(decode(body))]).toEqual([200, encoding, content]);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-length': String(body.length),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
  });

  it('has a tag of its own in each encoding, by which it is asked for again', async () => {
    const [br, gzip, plain] = await Promise.all(
      ['br', 'gzip', 'identity'].map((accepted) => get(asset, { 'accept-encoding': accepted })),
    );
    const tags = [br, gzip, plain].map((answer) => answer?.headers.etag);
    expect(new Set(tags).size).toBe(3);
    const again = await get(asset, { 'accept-encoding': 'br', 'if-none-match': tags[0] ?? '' });
    expect([again.status, again.headers.vary, again.body.length]).toEqual([304, 'Accept-Encoding', 0]);
  });

  it('is sent plain when its compressed form has gone', async () => {
    await unlink(join(directory, 'assets/gone-1b2c.js.br'));
    const { status, headers, body } = await get('/assets/gone-1b2c.js?v=1', { 'accept-encoding': 'br' });
    expect([status, headers['content-encoding'], String(body)]).toEqual([200, undefined, script]);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  });
});

it('a file that the build has not compressed is compressed for nobody', async () => {
  const { headers, body } = await get('/assets/plain-1b2c.js', { 'accept-encoding': 'br, gzip' });
  expect([headers['content-encoding'], String(body)]).toEqual([undefined, script]);
});

describe('the built portal', () => {
  const built = join(import.meta.dirname, '../../../dist/client');

  it('has every file of more than a packet compressed beside it', async () => {
    const names = (await readdir(built, { recursive: true })).filter((name) => /\.(?:js|css)$/.test(name));
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(built, name))).size));
    const large = names.filter((_name, index) => (sizes[index] ?? 0) > 1_400);
    expect(large.length).toBeGreaterThan(20);
    const missing = large
      .flatMap((name) => [`${name}.br`, `${name}.gz`])
      .filter((name) => !existsSync(join(built, name)));
    expect(missing).toEqual([]);
  });
});
