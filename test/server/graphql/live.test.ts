import { buildApiKey, buildLocalUser, buildScimUser, buildToken, signInAdministrator } from '../../support/builders.js';
import { configurationsApi } from '../../support/configurations.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
let cookie: string;
let secret: string;
beforeAll(async () => {
  app = await makeTestApp();
  const administrator = await signInAdministrator(app);
  cookie = administrator.cookie ?? '';
  secret = (await buildToken(app, { by: administrator })).secret;
});
afterAll(() => app.close());

const subscription = 'subscription ($subjects: [LiveSubject!]) { liveChanges(subjects: $subjects) { subject ids } }';

const open = (query: string, subjects: string[], headers: Record<string, string>) => {
  const abort = new AbortController();
  const response = fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query, variables: { subjects } }),
    signal: abort.signal,
  });
  return { response, close: () => abort.abort() };
};

const lineWith = (text: string, id: string): string | undefined =>
  text.split('\n').find((candidate) => candidate.startsWith('data:') && candidate.includes(id));

/** Returns all events up to the one that names the id. */
const readUntil = async (response: Response, id: string): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (lineWith(text, id) !== undefined) return text;
  }
  throw new Error(`The stream ended without ${id}.`);
};

describe('a stream', () => {
  it('is for no cache to keep and for no proxy to hold back', async () => {
    const stream = open(subscription, ['USER'], { cookie });
    const { headers } = await stream.response;
    expect(headers.get('content-type')).toContain('text/event-stream');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-accel-buffering')).toBe('no');
    stream.close();
  });

  it('begins with a ping, before anything has changed', async () => {
    const stream = open(subscription, ['USER'], { cookie });
    const reader = (await stream.response).body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toBe(':\n\n');
    stream.close();
  });
});

describe('liveChanges', () => {
  it.each([
    ['Okta', async () => (await buildScimUser(app, secret)).id],
    ['an administrator', async () => (await buildLocalUser(app)).id],
  ])('tells of a user that %s made', async (_name, make) => {
    const stream = open(subscription, ['USER'], { cookie });
    const response = await stream.response;
    const id = await make();
    expect(lineWith(await readUntil(response, id), id)).toContain('"subject":"USER"');
    stream.close();
  });

  it('tells an administrator of a key, and a key of none', async () => {
    const scopes = ['USERS_READ', 'GROUPS_READ', 'PROVISIONING_READ'];
    const { key } = await buildApiKey(app, { scopes });
    const streams = [
      open(subscription, ['API_KEY', 'USER'], { cookie }),
      open(subscription, ['API_KEY', 'USER'], { authorization: `Bearer ${key}` }),
    ] as const;
    const responses = await Promise.all(streams.map(({ response }) => response));
    const made = await buildApiKey(app);
    const user = await buildLocalUser(app);
    const [toPerson = '', toKey = ''] = await Promise.all(responses.map((response) => readUntil(response, user.id)));
    expect([toPerson.includes(made.id), toKey.includes(made.id)]).toEqual([true, false]);
    for (const { close } of streams) close();
  });

  it('tells of a configuration', async () => {
    const stream = open(subscription, ['CONFIGURATION'], { cookie });
    const response = await stream.response;
    const { id } = await configurationsApi(app, { cookie }).create({});
    expect(lineWith(await readUntil(response, id), id)).toContain('"subject":"CONFIGURATION"');
    stream.close();
  });

  it('passes over announcements that are not in a form it knows, and tells of what comes after', async () => {
    const stream = open(subscription, ['USER'], { cookie });
    const response = await stream.response;
    const strange = ['', '{', 'null', '[]', '{"subject":"USER"}', '{"subject":"toString","ids":[]}'];
    for (const payload of [...strange, '{"subject":"USER","ids":[1]}']) {
      await app.database.query("select pg_notify('rollcall_live', $1)", [payload]);
    }
    const { id } = await buildLocalUser(app);
    expect(await readUntil(response, id)).not.toContain('errors');
    stream.close();
  });

  it('is refused to someone who is not signed in', async () => {
    expect((await open(subscription, ['USER'], {}).response).status).toBe(401);
  });

  it('serves no queries as events', async () => {
    expect((await open('{ viewer { id } }', [], { cookie }).response).status).toBe(400);
  });
});
