import { safeReturnTo, signInPath } from '../../client/src/lib/address/return-to.js';
import { whyUnreachable } from '../../client/src/lib/reachability.js';
import { formatExact, formatRelative, formatWait } from '../../client/src/lib/words/format.js';
import { localeCookie, preferredLocale } from '../../client/src/lib/words/i18n.js';

const now = new Date('2026-11-23T12:00:00Z');
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe('formatRelative', () => {
  it.each([
    ['en', 0.2, 'just now'],
    ['en', 3, '3 minutes ago'],
    ['fr', 3, 'il y a 3 minutes'],
    ['en', 60 * 26, 'yesterday'],
    ['en', 60 * 24 * 31, '23 Oct 2026'],
  ] as const)('in %s, %s minutes ago, is "%s"', (locale, minutes, expected) => {
    expect(formatRelative(locale, before(minutes), now)).toBe(expected);
  });
});

describe('formatWait', () => {
  it.each([
    ['en', 1, 'in 1 second'],
    ['fr', 45, 'dans 45 secondes'],
    ['en', 60, 'in 1 minute'],
    ['fr', 61, 'dans 2 minutes'],
  ] as const)('in %s, of %s seconds, is "%s"', (locale, seconds, expected) => {
    expect(formatWait(locale, seconds)).toBe(expected);
  });
});

describe('formatExact', () => {
  it('names the local zone and UTC', () => {
    expect(formatExact('en', now)).toContain('23 Nov 2026, 12:00:00 (UTC)');
  });
});

describe('preferredLocale', () => {
  it.each([
    ['rollcall-locale=fr', ['en-GB'], 'fr'],
    ['other=1; rollcall-locale=en', ['fr-FR'], 'en'],
    ['', ['de-DE', 'fr-CA', 'en'], 'fr'],
    ['rollcall-locale=xx', ['de'], 'en'],
    ['__Host-rollcall-locale=fr', ['en'], 'fr'],
  ] as const)('with the cookie "%s" and %j is %s', (cookies, languages, expected) => {
    expect(preferredLocale(cookies, languages)).toBe(expected);
  });
});

describe('localeCookie', () => {
  it('is for https and this host alone where the page came by https', () => {
    expect(localeCookie('fr', 'https:')).toMatch(/^__Host-rollcall-locale=fr; Path=\/; .*; Secure$/);
  });

  it('has a name of its own over http, where no cookie can be for https alone', () => {
    expect(localeCookie('fr', 'http:')).toMatch(/^rollcall-locale=fr; Path=\/; (?!.*Secure)/);
  });
});

describe('safeReturnTo', () => {
  const origin = 'https://rollcall.example';

  it.each([
    ['/users?q=a#b', '/users?q=a#b'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/sign-in?returnTo=%2F', '/'],
    ['', '/'],
    [null, '/'],
  ])('turns %j into %j', (wanted, expected) => {
    expect(safeReturnTo(wanted, origin)).toBe(expected);
  });

  it('gets back what signInPath took along', () => {
    const query = new URL(signInPath('/users?q=a&sort=-b'), origin).searchParams;
    expect(safeReturnTo(query.get('returnTo'), origin)).toBe('/users?q=a&sort=-b');
  });
});

describe('whyUnreachable', () => {
  it.each([
    ['https://rollcall.example/scim/v2', undefined],
    ['http://rollcall.example/scim/v2', 'notHttps'],
    ['http://localhost:4000/scim/v2', 'loopback'],
    ['https://127.0.0.1/scim/v2', 'loopback'],
    ['https://[::1]/scim/v2', 'loopback'],
    ['https://10.1.2.3/scim/v2', 'private'],
    ['https://172.31.0.1/scim/v2', 'private'],
    ['https://172.32.0.1/scim/v2', undefined],
    ['https://192.168.1.10/scim/v2', 'private'],
    ['https://[fd00::1]/scim/v2', 'private'],
    ['https://rollcall.internal/scim/v2', 'private'],
    ['https://intranet/scim/v2', 'private'],
  ])('of %s is %s', (address, reason) => {
    expect(whyUnreachable(address)).toBe(reason);
  });
});
