import { afterAll, beforeAll } from '@jest/globals';
import { buildToken, signInAdministrator } from '../builders.js';
import { type Api, apiOf } from '../graphql-client.js';
import { makeTestApp, type TestApp } from '../make-test-app.js';

/** The server of the test file that called `startApiApp`; Jest gives each file a copy of this module. */
export let app: TestApp;

/** Its GraphQL API, as an administrator. */
export let api: Api;

/** The secret of a token that opens its SCIM endpoint. */
export let secret: string;

/** Starts a server with an administrator and a token before the tests of a file and ends it after them. */
export const startApiApp = (): void => {
  beforeAll(async () => {
    app = await makeTestApp();
    const administrator = await signInAdministrator(app);
    api = apiOf(app, administrator);
    ({ secret } = await buildToken(app, { by: administrator }));
  });
  afterAll(() => app.close());
};
