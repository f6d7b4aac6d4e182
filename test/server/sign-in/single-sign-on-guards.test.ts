import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { personOf, settingsFor, viewerOf } from '../../support/apps/sign-on-app.js';
import { openCookieBrowser } from '../../support/cookie-browser.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { clientId, startOpenIdProvider, type TestProvider } from '../../support/openid-provider.js';

const strong = 'urn:example:strong';

let provider: TestProvider;
let app: TestApp;
beforeAll(async () => {
  provider = await startOpenIdProvider();
  const settings = settingsFor(provider.issuer);
  app = await makeTestApp({ singleSignOn: { ...settings, provider: { ...settings.provider, acrValues: [strong] } } });
  provider.admit(app.url);
});
afterAll(async () => {
  await app.close();
  await provider.close();
});

describe('where OIDC_ACR_VALUES asks for a strong sign-in', () => {
  it.each([
    [strong, null],
    ['urn:example:weak', 'sign-on.too-weak'],
    [undefined, 'sign-on.too-weak'],
  ])('one whose provider confirms %s ends with the problem %s', async (acr, problem) => {
    provider.person = { ...personOf(['it-support']), ...(acr !== undefined && { acr }) };
    const browser = openCookieBrowser();
    const page = await browser.open(`${app.url}/sign-on`);
    expect(page.url.searchParams.get('problem')).toBe(problem);
    expect((await viewerOf(browser, app)) === null).toBe(problem !== null);
  });
});

it.each(['cross-site', 'same-site'])(
  'a link on another page (%s) leads to the sign-in page, not into a session',
  async (site) => {
    const answer = await fetch(`${app.url}/sign-on`, { redirect: 'manual', headers: { 'sec-fetch-site': site } });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in']);
  },
);

describe('a logout token', () => {
  const event = 'http://schemas.openid.net/event/backchannel-logout';

  /** Signs tokens as a provider whose keys the server reads. */
  const startSigner = async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] });
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      const { pathname } = new URL(request.url ?? '', issuer);
      response.end(pathname === '/keys' ? keys : metadata());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const metadata = () =>
      JSON.stringify({
        issuer,
        jwks_uri: `${issuer}/keys`,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
      });
    const sign = (typ: string | undefined, claims: object = {}) =>
      new SignJWT({ sub: 'somebody', events: { [event]: {} }, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'one', ...(typ && { typ }) })
        .setIssuer(issuer)
        .setAudience(clientId)
        .setIssuedAt()
        .setJti('one')
        .setExpirationTime('2 minutes')
        .sign(privateKey);
    return { issuer, sign, close: () => server.close() };
  };

  it.each([
    ['logout+jwt', {}, 200],
    ['JWT', {}, 401],
    [undefined, {}, 401],
    ['logout+jwt', { nonce: 'n' }, 401],
    ['logout+jwt', { events: {} }, 401],
  ])('of the type %s with %j is answered %i', async (typ, claims, status) => {
    const signer = await startSigner();
    const own = await makeTestApp({ singleSignOn: settingsFor(signer.issuer) });
    const answer = await fetch(`${own.url}/sign-on/back-channel`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: await signer.sign(typ, claims) }),
    });
    expect(answer.status).toBe(status);
    await own.close();
    signer.close();
  });
});
