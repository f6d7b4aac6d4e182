import { afterAll, beforeAll } from '@jest/globals';
import { Role } from '../../../server/kernel/roles.js';
import { unique } from '../builders.js';
import { type CookieBrowser, openCookieBrowser } from '../cookie-browser.js';
import { apiOf } from '../graphql-client.js';
import { makeTestApp, type TestApp } from '../make-test-app.js';
import { clientId, clientSecret, startOpenIdProvider, type TestProvider } from '../openid-provider.js';

const roles = [
  { value: 'rollcall-owners', role: Role.OWNER },
  { value: 'rollcall-admins', role: Role.ADMINISTRATOR },
  { value: 'it-support', role: Role.HELP_DESK },
];

/** The settings of a server that signs people in through a provider. */
export const settingsFor = (issuer: string, only = false) => ({
  provider: { issuer, clientId, clientSecret, scopes: 'openid profile email', roleClaim: 'groups' },
  rules: { name: 'Example', only, roles },
});

/** The provider of the test file that called `startSignOnApp`. */
export let provider: TestProvider;
/** The server that it signs people in to. */
export let app: TestApp;

/** Starts a provider and a server that trusts it. */
export const startSignOnApp = (): void => {
  beforeAll(async () => {
    provider = await startOpenIdProvider();
    app = await makeTestApp({ singleSignOn: settingsFor(provider.issuer) });
    provider.admit(app.url);
  });
  afterAll(async () => {
    await app.close();
    await provider.close();
  });
};

interface Viewer {
  id: string;
  kind: string;
  email: string;
  role: string | null;
  bySingleSignOn: boolean;
}

/** Who a browser is signed in as. */
export const viewerOf = async (browser: CookieBrowser, at = app): Promise<Viewer | null> => {
  const caller = { cookie: browser.cookiesOf(at.url) };
  return (await apiOf(at, caller).run<{ viewer: Viewer | null }>('{ viewer { id kind email role bySingleSignOn } }'))
    .viewer;
};

/** Somebody at the provider, with the groups that the ID token tells of. */
export const personOf = (groups: readonly string[] = []) => {
  const subject = unique('00u');
  return { subject, email: `${subject}@example.com`, name: 'Ada Lovelace', groups };
};

/** Signs a person in through the provider, in a browser of their own. */
export const signOn = async (person: TestProvider['person'], browser = openCookieBrowser(), query = '') => {
  provider.person = person;
  const page = await browser.open(`${app.url}/sign-on${query}`);
  return { browser, page, problem: page.url.searchParams.get('problem') };
};
