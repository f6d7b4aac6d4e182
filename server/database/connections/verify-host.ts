import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { type ConnectionOptions, checkServerIdentity } from 'node:tls';
import type { ClientConfig } from 'pg';

/** Checks that the file holds a certificate: Node.js ignores one without, and then trusts public authorities alone. */
const checkAuthority = ({ ca }: ConnectionOptions, path: string | null): void => {
  if (ca === undefined) return;
  try {
    new X509Certificate(String(ca));
  } catch {
    throw new Error(
      `${path} holds no certificate; name the PEM file of your authority by sslrootcert in DATABASE_URL.`,
    );
  }
};

/**
 * Makes TLS verify the certificate against the host of the address. The driver passes no IP address to the TLS layer,
 * which then compares the certificate with "localhost": a certificate for that name could impersonate the server, and
 * the right one would be refused.
 */
export const verifyHost = (config: ClientConfig, url: string): ClientConfig => {
  const { host = '', ssl } = config;
  if (!ssl) return config;
  const options: ConnectionOptions = ssl === true ? {} : ssl;
  checkAuthority(options, new URL(url, 'postgres://base').searchParams.get('sslrootcert'));
  const address = host.replace(/^\[|\]$/g, '');
  if (isIP(address) === 0 || options.rejectUnauthorized === false || options.checkServerIdentity) return config;
  return {
    ...config,
    ssl: { ...options, checkServerIdentity: (_host, certificate) => checkServerIdentity(address, certificate) },
  };
};
