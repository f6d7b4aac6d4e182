import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { type BuiltAdministrator, buildToken, signInAdministrator } from '../builders.js';
import { makeTestApp, type TestApp } from '../make-test-app.js';
import { type ScimEndpoint, scimOf } from '../scim-client.js';

/** The server of the test file that called `startDiagnosisApp`; Jest gives each file a copy of this module. */
export let app: TestApp;

/** The administrator who builds its tokens and reads its log. */
export let administrator: BuiltAdministrator;

/** The secret of a token for its SCIM endpoint, and that endpoint. */
export let secret: string;
export let scim: ScimEndpoint;

/** Starts a server before the tests of a file, with a new token for each: tokens built in tests replace older ones. */
export const startDiagnosisApp = (): void => {
  beforeAll(async () => {
    app = await makeTestApp();
    administrator = await signInAdministrator(app);
  });
  beforeEach(async () => {
    ({ secret } = await buildToken(app, { by: administrator }));
    scim = scimOf(app, secret);
  });
  afterAll(() => app.close());
};
