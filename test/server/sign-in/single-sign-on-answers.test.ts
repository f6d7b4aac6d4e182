import { createServer } from 'node:net';
import {
  app,
  personOf,
  provider,
  settingsFor,
  signOn,
  startSignOnApp,
  viewerOf,
} from '../../support/apps/sign-on-app.js';
import { type CookieBrowser, openCookieBrowser } from '../../support/cookie-browser.js';
import { makeTestApp } from '../../support/make-test-app.js';

startSignOnApp();

describe('an answer of the provider', () => {
  /** Begins a sign-in and returns the address to which the provider sends the browser back. */
  const answerFor = async (browser: CookieBrowser): Promise<string> => {
    provider.person = personOf(['rollcall-admins']);
    return (await browser.open(`${app.url}/sign-on`, ({ pathname }) => pathname === '/sign-on/callback')).url.href;
  };

  it('opens nothing in a browser that did not begin it', async () => {
    const answer = await answerFor(openCookieBrowser());
    const other = openCookieBrowser();
    const page = await other.open(answer);
    expect([page.url.searchParams.get('problem'), await viewerOf(other)]).toEqual(['sign-on.stale', null]);
  });

  it('opens nothing twice', async () => {
    const browser = openCookieBrowser();
    const answer = await answerFor(browser);
    await browser.open(answer);
    const again = openCookieBrowser();
    const page = await again.open(answer);
    expect([page.url.searchParams.get('problem'), await viewerOf(again)]).toEqual(['sign-on.stale', null]);
  });

  it('with another state is refused', async () => {
    const browser = openCookieBrowser();
    const address = new URL(await answerFor(browser));
    address.searchParams.set('state', 'another');
    const page = await browser.open(address.href);
    expect([page.url.searchParams.get('problem'), await viewerOf(browser)]).toEqual(['sign-on.invalid', null]);
  });

  it('that names another issuer is refused', async () => {
    const browser = openCookieBrowser();
    const address = new URL(await answerFor(browser));
    address.searchParams.set('iss', 'https://evil.example');
    expect((await browser.open(address.href)).url.searchParams.get('problem')).toBe('sign-on.invalid');
  });

  it('that says the person cancelled leads back to the sign-in page', async () => {
    const { problem, page } = await signOn(undefined);
    expect([page.url.pathname, problem]).toEqual(['/sign-in', 'sign-on.denied']);
  });
});

it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
  'goes to no other server afterwards: %s',
  async (returnTo) => {
    const { page } = await signOn(
      personOf(['it-support']),
      openCookieBrowser(),
      `?returnTo=${encodeURIComponent(returnTo)}`,
    );
    expect([page.url.origin, page.url.pathname]).toEqual([app.url, '/']);
  },
);

describe('a provider that does not answer', () => {
  it('is said on the sign-in page within seconds', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const other = await makeTestApp({ singleSignOn: settingsFor(`http://127.0.0.1:${port}`) });
    const page = await openCookieBrowser().open(`${other.url}/sign-on`);
    expect(page.url.searchParams.get('problem')).toBe('sign-on.unreachable');
    await other.close();
    silent.close();
  });
});
