import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

const root = join(import.meta.dirname, '../../..');

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp({ publicUrl: 'https://people.acme.test' });
});
afterAll(() => app.close());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${app.url}${path}`, { method, headers, redirect: 'manual' });

const attributesOf = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((found) => found[1] ?? '');

const namesIn = (folder: string): string[] => readdirSync(join(root, folder)).filter((name) => name.endsWith('.md'));

const visited = new Map<string, Promise<{ status: number; ids: string[] }>>();

/** Opens the target of a link once, because most pages share their links. */
const visit = (path: string) => {
  const look = async () => {
    const response = await get(path);
    return { status: response.status, ids: attributesOf(await response.text(), 'id') };
  };
  const target = visited.get(path) ?? look();
  visited.set(path, target);
  return target;
};

const addresses = [
  '/docs',
  '/docs/decisions',
  '/docs/changelog',
  ...namesIn('docs')
    .filter((name) => name !== 'README.md')
    .map((name) => `/docs/${name.replace(/\.md$/, '')}`),
  ...namesIn('docs/decisions').map((name) => `/docs/decisions/${name.replace(/\.md$/, '')}`),
];

describe('the documentation', () => {
  it.each(addresses)('is at %s, and its links lead somewhere, on this server or by https', async (address) => {
    const response = await get(address);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    for (const href of attributesOf(await response.text(), 'href')) {
      if (/^https:\/\//.test(href)) continue;
      const { pathname, hash, origin } = new URL(href, `${app.url}${address}`);
      const { status, ids } = await visit(pathname);
      expect([href, origin, status]).toEqual([href, app.url, 200]);
      if (hash) expect(ids).toContain(decodeURIComponent(hash.slice(1)));
    }
  });

  it('begins with a list of every document', async () => {
    const listed = attributesOf(await (await get('/docs')).text(), 'href');
    const decisions = attributesOf(await (await get('/docs/decisions')).text(), 'href');
    expect([...listed, ...decisions]).toEqual(expect.arrayContaining([...addresses, '/schema.graphql']));
  });

  it.each(addresses)('loads nothing at %s but its own style, and runs no script', async (address) => {
    const response = await get(address);
    const html = await response.text();
    expect(attributesOf(html, 'src')).toEqual([]);
    expect(html).not.toMatch(/<(?:script|style|iframe|img)\b/);
    expect(html.match(/<link [^>]*>/g)?.filter((link) => !/href="\/(?:guide\.css|favicon\.svg)"/.test(link))).toEqual(
      [],
    );
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  it.each(['en', 'fr'])('names the target SCIM URL of this server in the guide: %s', async (language) => {
    const page = await (await get(`/docs/okta-setup.${language}`)).text();
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain('https://people.acme.test/scim/v2');
    expect(page).not.toContain('rollcall.example.com/scim/v2');
  });

  it('names the address of this API in the commands', async () => {
    expect(await (await get('/docs/api')).text()).toContain('ROLLCALL_URL=https://people.acme.test/graphql');
  });

  it('leads from the name of a file to its page', async () => {
    const response = await get('/docs/okta-setup.en.md');
    expect([response.status, response.headers.get('location')]).toEqual([308, '/docs/okta-setup.en']);
  });

  it.each([
    '/docs/nothing',
    '/docs/nothing.md',
    '/docs/README',
    '/docs/okta-setup',
    '/docs/okta-setup.de',
    '/docs/API',
    '/docs/api/api',
    '/docs/decisions/nothing',
    '/docs/%2e%2e%2fpackage.json',
    '/docs/..%2fREADME.md',
    '/docs/%zz',
    '/docs/api%00',
    '/docsapi',
    '/schema.graphql/x',
  ])('has nothing at %s', async (address) => {
    const { status } = await get(address);
    expect([address, [400, 404].includes(status)]).toEqual([address, true]);
    const page = await get(address, { accept: 'text/html' });
    expect([400, 404]).toContain(page.status);
  });

  it.each(['/docs/../package.json', '/docs/../../etc/passwd', '/docs//etc/passwd', '/docs/./api'])(
    'has nothing at %s, sent as it is',
    async (address) => {
      const { hostname, port } = new URL(app.url);
      const answer = await new Promise<string>((resolve, reject) => {
        const socket = connect(Number(port), hostname, () =>
          socket.write(`GET ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
        );
        let text = '';
        socket.setEncoding('utf8').on('data', (data) => {
          text += data;
        });
        socket.on('error', reject).on('close', () => resolve(text));
      });
      expect(answer.slice(9, 12)).toBe('404');
    },
  );
});

describe('the schema', () => {
  it('is the one in the repository, and can be built from', async () => {
    const response = await get('/schema.graphql');
    const sdl = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(sdl).toBe(readFileSync(join(root, 'schema.graphql'), 'utf8'));
    expect(buildSchema(sdl).getQueryType()?.getFields()).toHaveProperty('viewer');
  });
});

describe.each(['/docs', '/docs/api', '/docs/decisions', '/schema.graphql'])('%s', (address) => {
  it('may be kept and is asked for again: 304 by its tag', async () => {
    const first = await get(address);
    const tag = first.headers.get('etag') ?? '';
    expect([first.headers.get('cache-control'), tag]).toEqual(['no-cache', expect.stringMatching(/^W\/".+"$/)]);
    // For a caller's own tag, fetch adds no-cache, which requests the whole body; max-age=0 prevents that.
    const second = await get(address, { 'if-none-match': tag, 'cache-control': 'max-age=0' });
    expect([second.status, await second.text()]).toEqual([304, '']);
    expect((await get(address, { 'if-none-match': 'W/"other"', 'cache-control': 'max-age=0' })).status).toBe(200);
  });

  it('answers HEAD as GET without the body', async () => {
    const [whole, head] = await Promise.all([get(address), get(address, {}, 'HEAD')]);
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, whole.headers.get('etag'), '']);
  });

  it('is 405 to any other method, and says which are allowed', async () => {
    const response = await get(address, {}, 'POST');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('is compressed for those who say so', async () => {
    const { headers } = await get(address, { 'accept-encoding': 'gzip' });
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual(['gzip', 'Accept-Encoding']);
  });
});
