import { isIP } from 'node:net';
import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';

/** Who passkeys are for (WebAuthn Level 3 §5.1.2): the host of PUBLIC_URL, and pages of its origin alone. */
export interface RelyingParty {
  rpID: string;
  origin: string;
}

/** Browsers offer passkeys on pages that came by https, and on this machine's own; an IP address has none. */
const isSecure = ({ protocol, hostname }: URL): boolean => protocol === 'https:' || hostname === 'localhost';

/** Returns who passkeys are for; undefined where PUBLIC_URL allows none. */
export const findRelyingParty = ({ publicUrl }: Pick<Context, 'publicUrl'>): RelyingParty | undefined => {
  const url = new URL(publicUrl);
  if (!isSecure(url) || isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0) return undefined;
  return { rpID: url.hostname, origin: url.origin };
};

/** Returns who passkeys are for, or refuses. */
export const relyingParty = (context: Pick<Context, 'publicUrl'>): RelyingParty => {
  const party = findRelyingParty(context);
  if (!party) throw fault('passkey.unavailable');
  return party;
};
