import { makeTestApp, type TestApp } from '../support/make-test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp({ publicUrl: 'https://people.acme.test' });
});
afterAll(() => app.close());

describe('the guide for whoever looks after Okta', () => {
  it.each(['en', 'fr'])('names the target SCIM URL of this server: %s', async (language) => {
    const page = await (await fetch(`${app.url}/docs/okta-setup.${language}`)).text();
    expect(page).toContain('https://people.acme.test/scim/v2');
    expect(page).not.toContain('rollcall.example.com/scim/v2');
  });
});
