import { afterAll, beforeAll } from '@jest/globals';
import { buildToken } from '../builders.js';
import { makeTestApp, type TestApp } from '../make-test-app.js';
import { type ScimEndpoint, scimOf } from '../scim-client.js';

/** The server of the test file that called `startScimApp`; Jest gives each file a copy of this module. */
export let app: TestApp;

/** The secret of a token for its SCIM endpoint. */
export let secret: string;

/** The SCIM endpoint, called with Okta's headers. */
export let scim: ScimEndpoint;

/** Starts a server with a token before the tests of a file and ends it after them. */
export const startScimApp = (): void => {
  beforeAll(async () => {
    app = await makeTestApp();
    ({ secret } = await buildToken(app));
    scim = scimOf(app, secret);
  });
  afterAll(() => app.close());
};
