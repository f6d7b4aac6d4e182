/** The reason why Okta's servers cannot use an address of this server. */
export type Unreachable = 'notHttps' | 'loopback' | 'private';

const privateRanges = [
  /^10\./,
  /^192\.168\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^169\.254\./,
  /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
];
const privateNames = /\.(local|internal|lan|home|home\.arpa|localdomain)$/;

/** Returns what keeps Okta from reaching this address, if the address alone shows it; Okta insists on https. */
export function whyUnreachable(address: string): Unreachable | undefined {
  const { protocol, hostname } = new URL(address);
  if (isLoopback(hostname)) return 'loopback';
  if (isPrivate(hostname)) return 'private';
  return protocol === 'https:' ? undefined : 'notHttps';
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || /^127\./.test(hostname) || hostname === '[::1]';
}

function isPrivate(hostname: string): boolean {
  if (privateRanges.some((range) => range.test(hostname))) return true;
  if (/^\[f[cd]/.test(hostname) || /^\[fe[89ab]/.test(hostname)) return true;
  return privateNames.test(hostname) || (!hostname.includes('.') && !hostname.startsWith('['));
}
