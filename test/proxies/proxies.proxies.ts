import { buildAdministrator, buildScimUser, buildToken, oktaUser, signInAdministrator } from '../support/builders.js';
import { apiOf } from '../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { scimOf } from '../support/scim-client.js';
import { findProgram, proxyKinds, type RunningProxy, startProxy } from './proxy.js';

const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';
const forged = { 'x-forwarded-for': '203.0.113.99', 'x-real-ip': '203.0.113.98', forwarded: 'for=203.0.113.97' };

const installed = proxyKinds.flatMap((kind) => {
  const program = findProgram(kind.name);
  if (!program) process.stdout.write(`${kind.name} is not installed here and was not tried.\n`);
  return program ? [{ ...kind, program }] : [];
});

it('finds a proxy on this machine', () => {
  expect(installed).not.toEqual([]);
});

// Jest wants at least one row.
(installed.length > 0 ? describe.each(installed) : () => undefined)('behind $name', ({ program, ...kind }) => {
  let app: TestApp;
  let proxy: RunningProxy;
  /** The server as clients of the proxy see it. */
  let behind: TestApp;
  beforeAll(async () => {
    app = await makeTestApp({ trustProxy: ['127.0.0.1'] });
    proxy = await startProxy(kind, program, Number(new URL(app.url).port));
    behind = { ...app, url: proxy.url };
  });
  afterAll(async () => {
    await proxy.end();
    await app.close();
  });

  it('the address is the client’s and not what the client claims, in the log and the audit trail', async () => {
    const { id, email } = await buildAdministrator(app);
    await apiOf(behind).send(signIn, { input: { email, password: 'wrong' } }, forged);
    expect(app.refusals.at(-1)).toMatchObject({ reason: 'password.wrong', ip: '127.0.0.1', targetId: id });
    const { rows } = await app.database.query('select ip from audit_records where target_id = $1', [id]);
    expect(rows).toEqual([{ ip: '127.0.0.1' }]);
  });

  it('addresses that a proxy tells apart are throttled apart', async () => {
    const { email, password } = await buildAdministrator(app);
    const attempt = (given: string, from: string, url = app.url) =>
      apiOf({ ...app, url })
        .codeOf(signIn, { input: { email, password: given } })
        .then((code) => [from, code]);
    const direct = async (given: string, from: string): Promise<unknown> => {
      const input = { email, password: given };
      const { errors } = await apiOf(app).send(signIn, { input }, { 'x-forwarded-for': from });
      return errors?.[0]?.extensions['code'];
    };
    for (let count = 0; count < 10; count += 1) await direct('wrong', '198.51.100.1');
    expect(await direct(password, '198.51.100.1')).toBe('RATE_LIMITED');
    expect(await attempt(password, 'behind', proxy.url)).toEqual(['behind', undefined]);
  });

  it('SCIM works, and the token tells the client’s address', async () => {
    const { secret, id } = await buildToken(app);
    const user = await buildScimUser(behind, secret);
    const scim = scimOf(behind, secret);
    const { userName } = user;
    expect((await scim.put(`/Users/${user.id}`, oktaUser({ userName, externalId: user.externalId }))).status).toBe(200);
    const found = await scim.get(`/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`, forged);
    expect(found.body.totalResults).toBe(1);
    const members = Array.from({ length: 20_000 }, () => ({ value: user.id, display: 'x'.repeat(60) }));
    const group = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'A large push', members };
    expect((await scim.post('/Groups', group)).status).toBe(201);
    const { rows } = await app.database.query('select last_used_from from scim_tokens where id = $1', [id]);
    expect(rows).toEqual([{ last_used_from: '127.0.0.1' }]);
  });

  it('live events arrive while they happen', async () => {
    const { cookie = '' } = await signInAdministrator(app);
    const { secret } = await buildToken(app);
    const stop = new AbortController();
    const response = await fetch(`${proxy.url}/graphql`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { liveChanges(subjects: [USER]) { subject ids } }' }),
      signal: stop.signal,
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const decoder = new TextDecoder();
    const next = async (): Promise<string> => decoder.decode((await reader.read()).value, { stream: true });
    let text = await next();
    const { id } = await buildScimUser(app, secret);
    while (!text.includes(id)) text += await next();
    expect(text).toContain('event: next');
    stop.abort();
  }, 20_000);

  it('the portal’s own requests are from the same origin', async () => {
    const host = new URL(proxy.url).host;
    const { status } = await apiOf(behind).send('{ viewer { id } }', {}, { origin: `http://${host}` });
    expect(status).toBe(200);
  });
});
