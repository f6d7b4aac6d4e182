import { Role } from '../kernel/roles.js';
import type { SingleSignOnRules } from '../kernel/single-sign-on.js';
import type { SingleSignOnConfig } from './config.js';
import { type Report, readSwitch } from './read-settings.js';

const issuerFault =
  'OIDC_ISSUER is not the https address of an OpenID provider; give one such as https://example.okta.com (http is ' +
  'taken from this machine alone).';

const isIssuer = (text: string): boolean => {
  const url = URL.parse(text);
  if (url === null || url.search !== '' || url.hash !== '') return false;
  return (
    url.protocol === 'https:' || (url.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname))
  );
};

const roleOf = (text: string): Role | undefined =>
  Object.values(Role).find((role) => role === text.toUpperCase().replaceAll('-', '_'));

/** Reads `group=role` pairs; the order of the roles, not that of the text, says which one counts. */
const readRoles = (text: string | undefined, report: Report): SingleSignOnRules['roles'] => {
  const pairs = (text ?? '').split(';').map((pair) => pair.trim());
  const roles = pairs.filter(Boolean).flatMap((pair) => {
    const at = pair.lastIndexOf('=');
    const [given, role] = [pair.slice(0, Math.max(at, 0)).trim(), roleOf(pair.slice(at + 1).trim())];
    if (given !== '' && role) return [{ value: given, role }];
    report(
      `OIDC_ROLES "${pair}" is not a value and a role; give pairs such as rollcall-owners=owner;it-support=help-desk ` +
        '(roles: owner, administrator, help-desk, auditor).',
    );
    return [];
  });
  const order = Object.values(Role);
  return roles.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
};

export const readSingleSignOn = (
  value: (name: string) => string | undefined,
  report: Report,
): SingleSignOnConfig | undefined => {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
  const [issuer, clientId, clientSecret] = names.map(value);
  const missing = names.filter((name) => value(name) === undefined);
  if (missing.length === names.length) return undefined;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    return report(`${missing.join(' and ')} must be set beside the other OIDC settings; set all three or none.`);
  }
  if (!isIssuer(issuer)) return report(issuerFault);
  const scopes = value('OIDC_SCOPES') ?? 'openid profile email';
  if (!scopes.split(' ').includes('openid')) report(`OIDC_SCOPES "${scopes}" must contain openid.`);
  return {
    provider: {
      issuer,
      clientId,
      clientSecret,
      scopes,
      roleClaim: value('OIDC_ROLE_CLAIM') ?? 'groups',
      acrValues: (value('OIDC_ACR_VALUES') ?? '').split(' ').filter(Boolean),
    },
    rules: {
      name: value('OIDC_NAME') ?? new URL(issuer).hostname,
      only: readSwitch('OIDC_ONLY', value('OIDC_ONLY'), report) ?? false,
      roles: readRoles(value('OIDC_ROLES'), report),
    },
  };
};
