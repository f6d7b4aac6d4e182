import { Role } from '../../../server/kernel/roles.js';
import {
  app,
  personOf,
  provider,
  settingsFor,
  signOn,
  startSignOnApp,
  viewerOf,
} from '../../support/apps/sign-on-app.js';
import { buildScimUser, buildToken, memberPassword, signInAdministrator, unique } from '../../support/builders.js';
import { openCookieBrowser } from '../../support/cookie-browser.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp } from '../../support/make-test-app.js';
import { clientId } from '../../support/openid-provider.js';
import { patchOf } from '../../support/patch-of.js';
import { scimOf } from '../../support/scim-client.js';

startSignOnApp();

describe('an administrator', () => {
  it('comes in with the role that the provider gives, and on the page that was wanted', async () => {
    const person = personOf(['everyone', 'rollcall-admins']);
    const { browser, page } = await signOn(
      person,
      openCookieBrowser(),
      `?returnTo=${encodeURIComponent('/users?status=ACTIVE')}`,
    );
    expect(await viewerOf(browser)).toMatchObject({
      kind: 'ADMINISTRATOR',
      role: 'ADMINISTRATOR',
      email: person.email,
      bySingleSignOn: true,
    });
    expect(`${page.url.pathname}${page.url.search}`).toBe('/users?status=ACTIVE');
  });

  it('is the same one the next time, with the role of that time, whatever the address is by then', async () => {
    const person = personOf(['it-support']);
    const first = await viewerOf((await signOn(person)).browser);
    const { browser } = await signOn({ ...person, email: 'renamed@example.com', groups: ['rollcall-admins'] });
    expect(await viewerOf(browser)).toMatchObject({ id: first?.id, role: 'ADMINISTRATOR', email: person.email });
  });

  it('does not come in once the provider gives no role', async () => {
    const person = personOf(['it-support']);
    await signOn(person);
    const { browser, problem } = await signOn({ ...person, groups: [] });
    expect([problem, await viewerOf(browser)]).toEqual(['sign-on.no-account', null]);
  });

  it('who is deactivated here does not come in', async () => {
    const person = personOf(['it-support']);
    const viewer = await viewerOf((await signOn(person)).browser);
    await app.database.query('update administrators set deactivated_at = now() where id = $1', [viewer?.id]);
    expect((await signOn(person)).problem).toBe('sign-on.deactivated');
  });

  it('is not taken for another one by the e-mail address', async () => {
    const local = await signInAdministrator(app);
    const { problem } = await signOn({ ...personOf(['rollcall-owners']), email: local.email });
    expect(problem).toBe('sign-on.address-taken');
  });

  it('with a password connects the two, and comes in by either', async () => {
    const local = await signInAdministrator(app, { role: Role.AUDITOR });
    const browser = openCookieBrowser();
    browser.take(app.url, [local.cookie ?? '']);
    const person = personOf();
    await signOn(person, browser, '?purpose=connect&returnTo=/users');
    expect(await viewerOf((await signOn(person)).browser)).toMatchObject({ id: local.id, role: 'AUDITOR' });
  });

  it('is shown no secret by a session at the provider that began long ago', async () => {
    const person = personOf(['rollcall-admins']);
    const { browser } = await signOn(person);
    await app.database.query(
      `update sessions set authenticated_at = now() - interval '1 hour' where administrator_id =
        (select id from administrators where email = $1)`,
      [person.email],
    );
    const generate = 'mutation { generateScimToken(input: { name: "by sign-on" }) { token { id } } }';
    const codeOf = () => apiOf(app, { cookie: browser.cookiesOf(app.url) }).send(generate);
    expect((await codeOf()).errors?.[0]?.extensions['reason']).toBe('reauthenticationRequired');
    await signOn(person, browser, '?purpose=confirm&returnTo=/users');
    expect((await codeOf()).errors?.[0]?.extensions['reason']).not.toBe('reauthenticationRequired');
  });

  it('is connected by no link on the page of another site', async () => {
    const local = await signInAdministrator(app);
    const answer = await fetch(`${app.url}/sign-on?purpose=connect`, {
      headers: { cookie: local.cookie ?? '', 'sec-fetch-site': 'cross-site' },
      redirect: 'manual',
    });
    expect(answer.headers.get('location')).toBe('/sign-in?problem=origin.foreign-link');
  });

  it('that a provider brought has no password to guess', async () => {
    const person = personOf(['rollcall-admins']);
    await signOn(person);
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';
    const input = { email: person.email, password: memberPassword };
    expect(await apiOf(app).codeOf(signIn, { input })).toBe('UNAUTHENTICATED');
  });
});

describe('a user of the directory', () => {
  const buildUser = async () => {
    const { secret } = await buildToken(app);
    const externalId = unique('00u');
    const user = await buildScimUser(app, secret, { externalId });
    return { user, externalId, secret };
  };

  it('comes in by the id under which the provider brought the user', async () => {
    const { user, externalId } = await buildUser();
    const { browser } = await signOn({ subject: externalId });
    expect(await viewerOf(browser)).toMatchObject({ kind: 'MEMBER', id: user.id, role: null });
  });

  it('does not come in when deactivated', async () => {
    const { user, externalId, secret } = await buildUser();
    await scimOf(app, secret).patch(`/Users/${user.id}`, patchOf({ op: 'replace', value: { active: false } }));
    expect((await signOn({ subject: externalId })).problem).toBe('sign-on.no-account');
  });
});

describe('a session that the provider opened', () => {
  it('ends when the provider says that it ended there, and is written down', async () => {
    const { browser } = await signOn(personOf(['it-support']));
    const id = (await viewerOf(browser))?.id;
    const out = await browser.open(`${app.url}/sign-on/out`);
    const form = /action="([^"]+)"[\s\S]*name="xsrf" value="([^"]+)"/.exec(out.text);
    await browser.post(form?.[1] ?? '', { xsrf: form?.[2] ?? '', logout: 'yes' });
    expect(await viewerOf(browser)).toBeNull();
    const { rows } = await app.database.query(
      "select 1 from audit_records where action = 'session.endedByProvider' and target_id = $1",
      [id],
    );
    expect(rows).toHaveLength(1);
  });

  it('does not end by a token that the provider did not sign', async () => {
    const { browser } = await signOn(personOf(['it-support']));
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    const claims = {
      iss: provider.issuer,
      aud: clientId,
      iat: Math.floor(Date.now() / 1_000),
      jti: 'x',
      sub: 'x',
      events,
    };
    for (const header of [{ alg: 'none' }, { alg: 'HS256' }]) {
      const logout_token = `${part(header)}.${part(claims)}.${part({})}`;
      const answer = await openCookieBrowser().post(`${app.url}/sign-on/back-channel`, { logout_token });
      expect(answer.status).toBe(401);
    }
    expect(await viewerOf(browser)).not.toBeNull();
  });
});

describe('single sign-on as the only way in', () => {
  it('leaves the password of an owner as the way back, and no other', async () => {
    const other = await makeTestApp({ beside: app, singleSignOn: settingsFor(provider.issuer, true) });
    const codes = [];
    for (const role of [Role.OWNER, Role.ADMINISTRATOR]) {
      const { email, password } = await signInAdministrator(app, { role });
      const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';
      codes.push(await apiOf(other).codeOf(signIn, { input: { email, password } }));
    }
    expect(codes).toEqual([undefined, 'FORBIDDEN']);
    expect(await apiOf(other).run('{ singleSignOn { name only } }')).toEqual({
      singleSignOn: { name: 'Example', only: true },
    });
    await other.close();
  });
});

describe('single sign-on that was switched off by command', () => {
  it('is offered no more', async () => {
    await app.database.query('update installation set single_sign_on_off_at = now()');
    expect(await apiOf(app).run('{ singleSignOn { name } }')).toEqual({ singleSignOn: null });
    expect((await signOn(personOf(['it-support']))).problem).toBe('sign-on.not-configured');
    await app.database.query('update installation set single_sign_on_off_at = null');
  });
});

describe('a server without a provider', () => {
  it('says so', async () => {
    const other = await makeTestApp({ beside: app });
    expect(await apiOf(other).run('{ singleSignOn { name } }')).toEqual({ singleSignOn: null });
    const page = await openCookieBrowser().open(`${other.url}/sign-on`);
    expect(page.url.searchParams.get('problem')).toBe('sign-on.not-configured');
    await other.close();
  });
});
