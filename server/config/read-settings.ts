import { accessSync, constants } from 'node:fs';
import { isIP } from 'node:net';
import { isEmail } from 'class-validator';
import { readSecretsKey, type SecretsKey } from '../kernel/access/key-ring.js';
import { mailAddressForm, readSender } from '../kernel/text/mail-address.js';
import { type Config, type LogLevel, logLevels } from './config.js';

const minimumPasswordLength = 12;

/** Notes what is wrong with a setting, and what to do about it. */
export type Report = (fault: string) => undefined;

export const readPort = (text: string | undefined, report: Report): number | undefined => {
  if (text === undefined) return undefined;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  return report(`PORT "${text}" is not a port; give a whole number up to 65535, or unset it for 4000.`);
};

const shortestMetricsToken = 16;

export const readMetricsToken = (text: string | undefined, report: Report): string | undefined => {
  if (text === undefined || (text.length >= shortestMetricsToken && /^[\x21-\x7e]+$/.test(text))) return text;
  return report(
    `METRICS_TOKEN must have at least ${shortestMetricsToken} visible ASCII characters and no spaces; give a longer one, or unset it.`,
  );
};

const hostName = /^(?!-)[a-z\d-]{1,63}(\.(?!-)[a-z\d-]{1,63})*\.?$/i;

export const readHost = (text: string | undefined, report: Report): string | undefined => {
  if (text === undefined || isIP(text) !== 0 || (hostName.test(text) && !/^[\d.]+$/.test(text))) return text;
  return report(`HOST "${text}" is not an address; give one such as 127.0.0.1, 0.0.0.0 or a host name alone.`);
};

export const readPublicUrl = (text: string | undefined, report: Report): string | undefined => {
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

export const readDatabaseUrl = (name: string, text: string | undefined, report: Report): string | undefined => {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url !== null && ['postgres:', 'postgresql:'].includes(url.protocol)) return text;
  return report(
    `${name} is not a PostgreSQL address; give one such as postgres://user:password@host:5432/database ` +
      '(special characters of the password percent-encoded), or unset it to use the embedded PostgreSQL.',
  );
};

/** Reads the name of a file that the server may read. */
export const readFileName = (name: string, path: string | undefined, report: Report): string | undefined => {
  if (path === undefined) return undefined;
  try {
    accessSync(path, constants.R_OK);
    return path;
  } catch {
    return report(`${name} "${path}" cannot be read; name a file that the server may read, or unset it.`);
  }
};

export const readSwitch = (name: string, text: string | undefined, report: Report): boolean | undefined => {
  if (text === undefined || text === 'on' || text === 'off') return text === undefined ? undefined : text === 'on';
  return report(`${name} "${text}" is neither on nor off; give one of them, or unset it.`);
};

export const readFirstAdministrator = (
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

export const readRateLimit = (text: string | undefined, report: Report): number | undefined => {
  if (text === undefined || /^[1-9]\d{0,5}$/.test(text)) return text === undefined ? undefined : Number(text);
  return report(
    `SCIM_RATE_LIMIT "${text}" is not a valid limit; give requests a second as a whole number from 1, or unset it.`,
  );
};

export const readLogLevel = (text: string | undefined, report: Report): LogLevel | undefined => {
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

export const readTrustProxy = (text: string | undefined, report: Report): number | string[] | undefined => {
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
export const readSecretsKeys = (text: string | undefined, report: Report): SecretsKey[] | undefined => {
  const keys = text?.split(',').map(readSecretsKey) ?? [];
  const sound = keys.filter((key) => key !== undefined);
  if (sound.length === keys.length) return sound;
  return report(
    'SECRETS_KEY is not a key; give 32 random bytes in base64, such as "openssl rand -base64 32" prints (older keys ' +
      'behind it, separated by commas), or unset it to use the key under DATA_DIR/keys.',
  );
};

export const readMail = (url: string | undefined, from: string | undefined, report: Report): Config['mail'] => {
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
