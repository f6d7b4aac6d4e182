import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { isEmail } from 'class-validator';
import { readSecretsKey, type SecretsKey } from './kernel/access/key-ring.js';
import { fail, ok, type Result } from './kernel/result.js';
import { Role } from './kernel/roles.js';
import type { SingleSignOnRules } from './kernel/single-sign-on.js';
import { mailAddressForm, readSender } from './kernel/text/mail-address.js';

/** The levels that pino knows. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** The lowest level of the lines that the server writes to its log. */
export type LogLevel = (typeof logLevels)[number];

/** The settings of the environment, checked and complete (docs/operations.md). */
export interface Config {
  /** 0 takes any free port, which tests use. */
  port: number;
  host: string;
  /** Scheme and authority only, without a slash at the end, so that paths can be appended. */
  publicUrl: string;
  /** Unset starts the embedded PostgreSQL under `dataDir`. */
  databaseUrl: string | undefined;
  /** The address past a connection pooler, for work that needs a session of its own. */
  databaseDirectUrl: string | undefined;
  /** The owner of the tables, who migrates them, where `databaseUrl` is of a role with fewer rights. */
  databaseOwnerUrl: string | undefined;
  /** False where statements must not be prepared by name, because some poolers lose them. */
  databasePrepared: boolean;
  /** Absolute. */
  dataDir: string;
  /** Created on first start when there is no administrator; unset prints a set-up link instead. */
  firstAdministrator: { email: string; password: string } | undefined;
  /** Requests a second for each SCIM token; unset means no limit. */
  scimRateLimit: number | undefined;
  logLevel: LogLevel;
  /** The secret that reads /metrics from other machines; unset means that only this machine reads it. */
  metricsToken: string | undefined;
  /** The proxies whose X-Forwarded-* headers are believed: addresses and CIDRs, or how many; unset means none. */
  trustProxy: number | string[] | undefined;
  /** The keys that encrypt secrets at rest, the newest first; none takes those under `dataDir`. */
  secretsKeys: readonly SecretsKey[];
  /** The mail server and the sender; unset keeps mail in the outbox. */
  mail: { url: string; from: string } | undefined;
  /** The OpenID provider; unset means that people sign in by passwords alone. */
  singleSignOn: SingleSignOnConfig | undefined;
}

/** An OpenID provider and the rules of signing in through it. */
export interface SingleSignOnConfig {
  provider: { issuer: string; clientId: string; clientSecret: string; scopes: string; roleClaim: string };
  rules: SingleSignOnRules;
}

type Environment = Readonly<Record<string, string | undefined>>;

const minimumPasswordLength = 12;

/** Reads the environment once; for bad values it returns the whole list of faults, each with its remedy. */
export const readConfig = (environment: Environment = process.env): Result<Config, string[]> => {
  const faults: string[] = [];
  const value = (name: string): string | undefined => environment[name] || undefined;
  const report = (fault: string): undefined => {
    faults.push(fault);
  };

  const port = readPort(value('PORT'), report) ?? 4000;
  const config: Config = {
    port,
    host: readHost(value('HOST'), report) ?? '127.0.0.1',
    publicUrl: readPublicUrl(value('PUBLIC_URL'), report) ?? `http://localhost:${port}`,
    databaseUrl: readDatabaseUrl('DATABASE_URL', value('DATABASE_URL'), report),
    databaseDirectUrl: readDatabaseUrl('DATABASE_DIRECT_URL', value('DATABASE_DIRECT_URL'), report),
    databaseOwnerUrl: readDatabaseUrl('DATABASE_OWNER_URL', value('DATABASE_OWNER_URL'), report),
    databasePrepared: readSwitch('DATABASE_PREPARED', value('DATABASE_PREPARED'), report) ?? true,
    dataDir: resolve(value('DATA_DIR') ?? 'data'),
    firstAdministrator: readFirstAdministrator(value('ADMIN_EMAIL'), value('ADMIN_PASSWORD'), report),
    scimRateLimit: readRateLimit(value('SCIM_RATE_LIMIT'), report),
    metricsToken: readMetricsToken(value('METRICS_TOKEN'), report),
    logLevel: readLogLevel(value('LOG_LEVEL'), report) ?? 'info',
    trustProxy: readTrustProxy(value('TRUST_PROXY'), report),
    secretsKeys: readSecretsKeys(value('SECRETS_KEY'), report) ?? [],
    mail: readMail(value('SMTP_URL'), value('MAIL_FROM'), report),
    singleSignOn: readSingleSignOn(value, report),
  };

  for (const name of ['DATABASE_DIRECT_URL', 'DATABASE_OWNER_URL']) {
    if (value(name) !== undefined && value('DATABASE_URL') === undefined) {
      report(`${name} is set without DATABASE_URL; set both, or unset it.`);
    }
  }
  if (value('WORKERS') !== undefined && value('WORKERS') !== '1') {
    report('WORKERS other than 1 is not supported yet; unset it.');
  }
  return faults.length > 0 ? fail(faults) : ok(config);
};

type Report = (fault: string) => undefined;

const readPort = (text: string | undefined, report: Report): number | undefined => {
  if (text === undefined) return undefined;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  return report(`PORT "${text}" is not a port; give a whole number up to 65535, or unset it for 4000.`);
};

const shortestMetricsToken = 16;

const readMetricsToken = (text: string | undefined, report: Report): string | undefined => {
  if (text === undefined || (text.length >= shortestMetricsToken && /^[\x21-\x7e]+$/.test(text))) return text;
  return report(
    `METRICS_TOKEN must have at least ${shortestMetricsToken} visible ASCII characters and no spaces; give a longer one, or unset it.`,
  );
};

const hostName = /^(?!-)[a-z\d-]{1,63}(\.(?!-)[a-z\d-]{1,63})*\.?$/i;

const readHost = (text: string | undefined, report: Report): string | undefined => {
  if (text === undefined || isIP(text) !== 0 || (hostName.test(text) && !/^[\d.]+$/.test(text))) return text;
  return report(`HOST "${text}" is not an address; give one such as 127.0.0.1, 0.0.0.0 or a host name alone.`);
};

const readPublicUrl = (text: string | undefined, report: Report): string | undefined => {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    return report('PUBLIC_URL is not a web address; give one such as https://rollcall.example.com.');
  }
  if (url.pathname !== '/' || url.username !== '' || /[?#]/.test(text)) {
    return report(`PUBLIC_URL must end after the host and port; give ${url.origin} and nothing behind it.`);
  }
  return url.origin;
};

const readDatabaseUrl = (name: string, text: string | undefined, report: Report): string | undefined => {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url !== null && ['postgres:', 'postgresql:'].includes(url.protocol)) return text;
  return report(
    `${name} is not a PostgreSQL address; give one such as postgres://user:password@host:5432/database ` +
      '(special characters of the password percent-encoded), or unset it to use the embedded PostgreSQL.',
  );
};

const readSwitch = (name: string, text: string | undefined, report: Report): boolean | undefined => {
  if (text === undefined || text === 'on' || text === 'off') return text === undefined ? undefined : text === 'on';
  return report(`${name} "${text}" is neither on nor off; give one of them, or unset it.`);
};

const readFirstAdministrator = (
  email: string | undefined,
  password: string | undefined,
  report: Report,
): Config['firstAdministrator'] => {
  if (email === undefined && password === undefined) return undefined;
  if (email === undefined) return report('ADMIN_PASSWORD is set without ADMIN_EMAIL; set both or neither.');
  if (!isEmail(email, mailAddressForm)) {
    report(`ADMIN_EMAIL "${email}" is not an e-mail address; give one such as admin@example.com.`);
  }
  if (password === undefined) return report('ADMIN_EMAIL is set without ADMIN_PASSWORD; set both or neither.');
  if ([...password].length < minimumPasswordLength) {
    return report(`ADMIN_PASSWORD is too short; give at least ${minimumPasswordLength} characters.`);
  }
  return { email, password };
};

const readRateLimit = (text: string | undefined, report: Report): number | undefined => {
  if (text === undefined || /^[1-9]\d{0,5}$/.test(text)) return text === undefined ? undefined : Number(text);
  return report(
    `SCIM_RATE_LIMIT "${text}" is not a valid limit; give requests a second as a whole number from 1, or unset it.`,
  );
};

const readLogLevel = (text: string | undefined, report: Report): LogLevel | undefined => {
  if (text === undefined) return undefined;
  const level = logLevels.find((known) => known === text);
  return level ?? report(`LOG_LEVEL "${text}" is not a level; give one of ${logLevels.join(', ')}.`);
};

/** Returns whether a text is an address, or a network with its number of bits; `/0` would be everybody. */
const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || address.includes('%') || rest.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
};

const readTrustProxy = (text: string | undefined, report: Report): number | string[] | undefined => {
  if (text === undefined) return undefined;
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  const networks = text.split(',').map((part) => part.trim());
  const wrong = networks.find((network) => !isNetwork(network));
  if (wrong === undefined) return networks;
  return report(
    `TRUST_PROXY "${wrong}" is neither an address nor a network; give the proxy's address such as 10.0.0.5, networks ` +
      'such as 10.0.0.0/8,fd00::/8, or the number of proxies in front such as 1, or unset it to believe no proxy.',
  );
};

/** Reads keys. The fault never repeats the value, not even one that is no key. */
const readSecretsKeys = (text: string | undefined, report: Report): SecretsKey[] | undefined => {
  const keys = text?.split(',').map(readSecretsKey) ?? [];
  const sound = keys.filter((key) => key !== undefined);
  if (sound.length === keys.length) return sound;
  return report(
    'SECRETS_KEY is not a key; give 32 random bytes in base64, such as "openssl rand -base64 32" prints (older keys ' +
      'behind it, separated by commas), or unset it to use the key under DATA_DIR/keys.',
  );
};

const readMail = (url: string | undefined, from: string | undefined, report: Report): Config['mail'] => {
  if (url === undefined && from === undefined) return undefined;
  if (url === undefined) return report('MAIL_FROM is set without SMTP_URL; set both or neither.');
  const parsed = URL.parse(url);
  if (parsed === null || !['smtp:', 'smtps:'].includes(parsed.protocol) || parsed.hostname === '') {
    report(
      'SMTP_URL is not a mail server; give one such as smtp://user:password@mail.example.com:587 ' +
        '(special characters of the password percent-encoded), or unset it to keep mail in the portal.',
    );
  }
  if (from === undefined) return report('SMTP_URL is set without MAIL_FROM; set both or neither.');
  if (!isEmail(readSender(from).address, mailAddressForm)) {
    return report('MAIL_FROM is not a sender; give one such as Rollcall <rollcall@example.com>.');
  }
  return { url, from };
};

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

const readSingleSignOn = (
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
    provider: { issuer, clientId, clientSecret, scopes, roleClaim: value('OIDC_ROLE_CLAIM') ?? 'groups' },
    rules: {
      name: value('OIDC_NAME') ?? new URL(issuer).hostname,
      only: readSwitch('OIDC_ONLY', value('OIDC_ONLY'), report) ?? false,
      roles: readRoles(value('OIDC_ROLES'), report),
    },
  };
};
