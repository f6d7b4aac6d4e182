import { isLoopbackHost } from '../kernel/wire/loopback.js';
import type { Config } from './config.js';
import type { Report } from './read-settings.js';

/** The modes of libpq in which a connection is encrypted or not made at all. */
const encrypting = new Set(['require', 'verify-ca', 'verify-full']);

const isLocal = (host: string): boolean => host === '' || host.startsWith('/') || isLoopbackHost(host);

/** A text that is no address has been reported already. */
const readable = (text: string | undefined): URL | undefined => (text && URL.parse(text)) || undefined;

/** Returns whether an address leads to a PostgreSQL on another machine by a connection that may be readable. */
const isReadableDatabase = (text: string | undefined): boolean => {
  const url = readable(text);
  if (!url || isLocal(url.searchParams.get('host') ?? url.hostname)) return false;
  return !encrypting.has(url.searchParams.get('sslmode') ?? '');
};

/**
 * Reports each connection to another machine that anybody on the way could read (OWASP ASVS 5.0, 12.2.1 and 12.3.1).
 * Mail needs no look: beyond this machine, STARTTLS is required.
 */
export const checkEncryption = (config: Config, report: Report): void => {
  const { publicUrl, host } = config;
  const url = readable(publicUrl);
  const allow = 'or set ALLOW_PLAINTEXT=on where the network between is trusted';
  if (url?.protocol === 'http:' && !(isLocal(host) && isLoopbackHost(url.hostname))) {
    report(
      `PUBLIC_URL ${publicUrl} is http, and HOST ${host} or PUBLIC_URL lets other machines in, so that passwords and ` +
        `tokens could be read on the way. Put a proxy with a certificate in front and give its https address, ${allow}.`,
    );
  }
  const addresses = {
    DATABASE_URL: config.databaseUrl,
    DATABASE_DIRECT_URL: config.databaseDirectUrl,
    DATABASE_OWNER_URL: config.databaseOwnerUrl,
  };
  for (const [name, text] of Object.entries(addresses)) {
    if (!isReadableDatabase(text)) continue;
    report(
      `${name} leads to another machine without TLS. Add sslmode=verify-full (or require, which does not check the ` +
        `certificate) to it, ${allow}.`,
    );
  }
};
