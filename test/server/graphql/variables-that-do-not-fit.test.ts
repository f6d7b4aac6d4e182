import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildApiKey } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { mostWorkMs, worked } from '../../support/worked.js';

let app: TestApp;

beforeAll(async () => {
  app = await makeTestApp();
});

afterAll(() => app.close());

/** Each fault quotes the whole value that it is in, so that all of them together took many seconds. */
describe('variables that do not fit their types in thousands of places', () => {
  it('are refused to a stranger without keeping others waiting', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 4_000 }, (_, index) => [`passw${index}`, 1]));
    const input = { email: 'ada@example.com', password: 'a long password', ...unknown };
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';
    const [{ status, errors }, ms] = await worked(() => apiOf(app).send(query, { input }));
    expect({ status, code: errors?.[0]?.extensions['code'] }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect(ms).toBeLessThan(mostWorkMs);
  });

  it('are refused to a key by the first that does not', async () => {
    const api = apiOf(app, await buildApiKey(app, { scopes: ['USERS_READ'] }));
    const query = 'query ($ids: [ID!]) { users(filter: { ids: $ids }) { totalCount } }';
    const ids = Array.from({ length: 29_000 }, () => ({ id: 1 }));
    const [{ status, errors }, ms] = await worked(() => api.send(query, { ids }));
    expect({ status, code: errors?.[0]?.extensions['code'] }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect(errors?.[0]?.message).toContain('ids[0]');
    expect(ms).toBeLessThan(mostWorkMs);
  });
});
