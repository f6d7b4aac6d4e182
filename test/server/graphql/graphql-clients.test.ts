import { Client, fetchExchange } from '@urql/core';
import { createClient } from 'graphql-sse';
import { buildApiKey, buildLocalUser, signInAdministrator } from '../../support/builders.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
let by: Awaited<ReturnType<typeof signInAdministrator>>;
beforeAll(async () => {
  app = await makeTestApp();
  by = await signInAdministrator(app);
});
afterAll(() => app.close());

/** urql as its documentation shows it, with nothing set but the address, the exchange and the key. */
const urqlWith = (key?: string) => {
  const methods: string[] = [];
  const client = new Client({
    url: `${app.url}/graphql`,
    exchanges: [fetchExchange],
    fetch: (input, init) => {
      methods.push(init?.method ?? 'GET');
      return fetch(input, init);
    },
    fetchOptions: { headers: key === undefined ? {} : { authorization: `Bearer ${key}` } },
  });
  return { client, methods };
};

describe('urql 6 with its defaults', () => {
  it('asks by GET and writes by POST', async () => {
    const { key } = await buildApiKey(app, { by, scopes: ['USERS_READ', 'USERS_WRITE'] });
    const { client, methods } = urqlWith(key);
    const { id } = await buildLocalUser(app, {}, by);
    const read = await client.query('query ($id: ID!) { user(id: $id) { id } }', { id }).toPromise();
    const write = await client
      .mutation('mutation ($id: ID!) { updateUser(id: $id, input: { changes: [] }) { outcome } }', { id })
      .toPromise();
    expect([read.data, write.data, methods]).toEqual([
      { user: { id } },
      { updateUser: { outcome: 'UNCHANGED' } },
      ['GET', 'POST'],
    ]);
  });

  it('shows the code of a refusal', async () => {
    const answers = await Promise.all(
      [undefined, 'rollcall_key_misspelt'].map((key) =>
        urqlWith(key).client.query('{ users { totalCount } }', {}).toPromise(),
      ),
    );
    expect(answers.map(({ error }) => error?.graphQLErrors[0]?.extensions['code'])).toEqual([
      'UNAUTHENTICATED',
      'UNAUTHENTICATED',
    ]);
  });

  it('reads a subscription', async () => {
    const { key } = await buildApiKey(app, { by, scopes: ['USERS_READ', 'GROUPS_READ', 'PROVISIONING_READ'] });
    const options = { url: `${app.url}/graphql`, exchanges: [fetchExchange], fetchSubscriptions: true };
    const client = new Client({ ...options, fetchOptions: { headers: { authorization: `Bearer ${key}` } } });
    const { unsubscribe, told } = await new Promise<{ unsubscribe: () => void; told: unknown }>((resolve) => {
      const subscription = client
        .subscription('subscription { liveChanges(subjects: [USER]) { subject } }', {})
        .subscribe((result) => {
          clearInterval(adding);
          resolve({ unsubscribe: () => subscription.unsubscribe(), told: result.data ?? result.error });
        });
      // The client reports nothing when it has subscribed, so users are added until it reports one.
      const adding = setInterval(() => void buildLocalUser(app, {}, by), 200);
    });
    unsubscribe();
    expect(told).toEqual({ liveChanges: { subject: 'USER' } });
  });
});

describe('graphql-sse', () => {
  it('hears the end of a stream whose key was revoked, and does not come back', async () => {
    const built = await buildApiKey(app, { by, scopes: ['USERS_READ', 'GROUPS_READ', 'PROVISIONING_READ'] });
    let connections = 0;
    const client = createClient({
      url: `${app.url}/graphql`,
      headers: { authorization: `Bearer ${built.key}` },
      on: { connected: () => (connections += 1) },
    });
    const revoke = setInterval(
      () =>
        connections > 0 &&
        void fetch(`${app.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: by.cookie ?? '' },
          body: JSON.stringify({ query: `mutation { revokeApiKey(id: "${built.id}") }` }),
        }).then(() => clearInterval(revoke)),
      100,
    );
    const results: unknown[] = [];
    await new Promise<void>((resolve, reject) => {
      client.subscribe(
        { query: 'subscription { liveChanges { subject } }' },
        { next: (result) => results.push(result), error: reject, complete: resolve },
      );
    });
    expect(results.at(-1)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(connections).toBe(1);
  });
});
