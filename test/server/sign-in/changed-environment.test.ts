import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { until } from '../../support/apps/invitation-app.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

const first = { email: 'kate@example.com', password: 'seven clever herons gather' };
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { email } }';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp({ firstAdministrator: first });
});
afterAll(() => app.close());

/** Starts a server beside with another environment, and returns the first line that it says of it. */
const saidWith = async (firstAdministrator: typeof first): Promise<string> => {
  const lines: string[] = [];
  const say = (text: string) => lines.push(text);
  const beside = await makeTestApp({ beside: app, firstAdministrator, say, renewsHashes: true });
  try {
    const ofAdministrator = () => lines.filter((line) => line.startsWith('ADMIN_'));
    return (await until(ofAdministrator, (found) => found.length > 0)).join();
  } finally {
    await beside.close();
  }
};

it('another password in the environment is said, and changes nothing', async () => {
  expect(await saidWith({ ...first, password: 'nine patient otters wait' })).toMatch(/^ADMIN_PASSWORD has changed/);
  expect(await apiOf(app).run(signIn, { input: first })).toEqual({ signIn: { email: first.email } });
});

it('another address in the environment is said, and makes nobody an administrator', async () => {
  const other = { ...first, email: 'other@example.com' };
  expect(await saidWith(other)).toMatch(/^ADMIN_EMAIL has changed/);
  expect(await apiOf(app).codeOf(signIn, { input: other })).toBe('UNAUTHENTICATED');
});
