import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everyAnswer } from '../../../server/http/every-answer.js';
import { portalRoutes } from '../../../server/http/pages/portal-routes.js';
import { buildToken } from '../../support/builders.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
let authorization: string;

beforeAll(async () => {
  app = await makeTestApp({ publicUrl: 'https://rollcall.example.com' });
  authorization = `Bearer ${(await buildToken(app)).secret}`;
});

afterAll(() => app.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${app.url}${path}`, { headers });

/** One address of each edge. */
const edges = [
  '/',
  '/favicon.svg',
  '/livez',
  '/readyz',
  '/graphql',
  '/scim/v2/Users',
  '/scim/v1/Users',
  '/exports/users.csv',
  '/scim-preview/Users/1',
  '/docs',
  '/schema.graphql',
  '/nowhere',
];

/** Bytes as they are, and the status line and headers that came back before the server closed. */
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

const rawStatus = async (lines: readonly string[]): Promise<string> => (await sendRaw(lines)).slice(9, 12);

describe('every edge', () => {
  it.each(edges)('says at %s that no type is to be guessed and https stays, for itself alone', async (path) => {
    const { headers } = await get(path, { authorization });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.get('content-security-policy') ?? '').not.toContain('upgrade-insecure-requests');
  });

  it.each([
    ['https://rollcall.example.com', false, 'max-age=31536000'],
    ['https://rollcall.example.com', true, 'max-age=31536000; includeSubDomains'],
    ['http://localhost:4000', true, undefined],
  ])(
    'of %s keeps browsers on https, with sub-domains where that is wanted (%s)',
    (publicUrl, withSubDomains, policy) => {
      const headers = new Map<string, string>();
      everyAnswer(
        publicUrl,
        withSubDomains,
      )({ setHeader: (name: string, value: string) => headers.set(name, value) } as never);
      expect(headers.get('Strict-Transport-Security')).toBe(policy);
    },
  );

  it.each(edges)('lets %s load no plug-in, change no base and stand in no frame', async (path) => {
    const policy = (await get(path, { authorization })).headers.get('content-security-policy')?.split(/; ?/);
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]),
    );
  });

  it.each(edges.filter((path) => !['/', '/favicon.svg', '/docs', '/schema.graphql'].includes(path)))(
    'lets nobody keep what %s answers',
    async (path) => {
      expect((await get(path, { authorization })).headers.get('cache-control')).toBe('no-store');
    },
  );

  it.each(edges)('hostile-input 2: refuses two Host headers at %s', async (path) => {
    const hosts = ['Host: localhost', 'Host: elsewhere'];
    expect(await rawStatus([`GET ${path} HTTP/1.1`, ...hosts, 'Connection: close'])).toBe('400');
  });

  it.each(edges.filter((path) => path.startsWith('/scim/')))(
    'hostile-input 2: refuses two Host headers in the form of SCIM at %s',
    async (path) => {
      const hosts = ['Host: localhost', 'Host: elsewhere'];
      const [head, body = ''] = (await sendRaw([`GET ${path} HTTP/1.1`, ...hosts])).split('\r\n\r\n');
      expect(head).toContain('Content-Type: application/scim+json');
      expect(head).toContain('Connection: close');
      expect(JSON.parse(body)).toMatchObject({ status: '400', scimType: 'invalidSyntax' });
    },
  );

  it('hostile-input 2: says in the log why two Host headers were refused beside the SCIM endpoint', async () => {
    await sendRaw(['GET /scim/v1/Groups HTTP/1.1', 'Host: localhost', 'Host: elsewhere']);
    let rows: { cause: string }[] = [];
    while (rows.length === 0) {
      const sql = "select cause from provisioning_exchanges where status = 400 and path = '/scim/v1/Groups'";
      ({ rows } = await app.database.query(sql));
    }
    expect(rows[0]?.cause).toBe('transport.refused');
  });

  it('hostile-input 9: answers 414 in the form of SCIM to 10 kB beside the endpoint', async () => {
    const response = await get(`/scim/v1/Users?${'x'.repeat(10_000)}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([414, 'application/scim+json']);
  });

  it.each(edges)('hostile-input 3: refuses an unknown transfer coding at %s', async (path) => {
    const line = `POST ${path} HTTP/1.1`;
    const status = await rawStatus([line, 'Host: localhost', 'Transfer-Encoding: xchunked', 'Connection: close']);
    expect(['400', '404', '501']).toContain(status);
  });

  it.each(edges)('hostile-input 4: answers 431 to 20 kB of headers at %s', async (path) => {
    expect(await rawStatus([`GET ${path} HTTP/1.1`, 'Host: localhost', `X-Filler: ${'x'.repeat(20_000)}`])).toBe('431');
  });

  it.each(edges.filter((path) => !path.startsWith('/scim/')))(
    'hostile-input 9: answers 414 to 10 kB at %s',
    async (path) => {
      expect((await get(`${path}?${'x'.repeat(10_000)}`)).status).toBe(414);
    },
  );

  it.each(edges)('hostile-input 6: never takes TRACE or an unknown method at %s', async (path) => {
    for (const method of ['TRACE', 'PURGE']) {
      const status = await rawStatus([`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close']);
      expect(['400', '401', '404', '405']).toContain(status);
    }
  });

  it.each(['utf-7', 'utf-16'])('hostile-input 25: refuses %s at /graphql', async (charset) => {
    const headers = { 'content-type': `application/json; charset=${charset}` };
    const body = '{"query":"{ viewer { __typename } }"}';
    expect((await fetch(`${app.url}/graphql`, { method: 'POST', headers, body })).status).toBe(415);
  });
});

const unknown = [
  '/metrics-of',
  '/healthz',
  '/exports/groups.csv',
  '/openapi.json',
  '/admin',
  '/users/1/2',
  '/assets/x',
];

describe('addresses that lead nowhere', () => {
  it.each(unknown)('answer 404 in JSON to a program: %s', async (path) => {
    for (const accept of ['*/*', 'application/json']) {
      const response = await get(path, { accept });
      expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
  });

  it.each(unknown)('answer 404 with the portal to a person: %s', async (path) => {
    const response = await get(path, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('id="root"');
  });

  it.each(['/SCIM/v2/Users', '/Scim/V2/Users', '/scim/V2/Users', '/scim', '/SCIM'])(
    'are a SCIM error where SCIM was meant: %s',
    async (path) => {
      const response = await get(path, { authorization, accept: 'text/html' });
      expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/scim+json']);
      expect(await response.json()).toMatchObject({ status: '404' });
    },
  );

  it('are logged with their cause when only the letter case is wrong', async () => {
    const path = '/SCIM/v2/Users/in-other-case';
    await get(path, { authorization });
    let rows: { cause: string }[] = [];
    while (rows.length === 0) {
      ({ rows } = await app.database.query('select cause from provisioning_exchanges where path = $1', [path]));
    }
    expect(rows[0]?.cause).toBe('path.case');
  });

  it('answer 405 to a method that the address does not know', async () => {
    const response = await fetch(`${app.url}/users`, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('the portal', () => {
  it.each(portalRoutes)('is at %s', async (route) => {
    const path = route.replace(/:\w+/g, 'x');
    expect((await get(path, { accept: 'text/html' })).status).toBe(200);
    expect((await get(`${path.replace(/\/$/, '')}/`, { accept: 'text/html' })).status).toBe(200);
  });
});

describe('a page that was opened at another address than PUBLIC_URL', () => {
  it('is told which two differ and what to set', async () => {
    const headers = { 'content-type': 'application/json', origin: 'http://10.0.0.5:4000' };
    const body = '{"query":"{ viewer { __typename } }"}';
    const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body });
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
    expect([response.status, errors[0]?.extensions]).toMatchObject([
      403,
      {
        cause: 'origin.differs',
        facts: { opened: 'http://10.0.0.5:4000', publicUrl: 'https://rollcall.example.com' },
      },
    ]);
    for (const part of ['http://10.0.0.5:4000', 'PUBLIC_URL is https://rollcall.example.com']) {
      expect(errors[0]?.message).toContain(part);
    }
  });
});
