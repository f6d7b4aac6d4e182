import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { maskSecrets } from '../../kernel/access/mask-secrets.js';
import { fault } from '../../kernel/faults/fault.js';

/** The greatest number of entries in one list. */
export const mostAllowedAddresses = 50;

/** No address or network is longer; the rest of what somebody pasted is not repeated to them. */
const longestEntry = 49;

const bitsOfIPv4 = 32;
const bitsOfIPv6 = 128;
const bitsBeforeIPv4 = bitsOfIPv6 - bitsOfIPv4;

const isNumber = /^(?:0|[1-9]\d{0,2})$/;

/** Reads the length of a prefix; undefined where there is none, `NaN` where it is not a number. */
const readBits = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : isNumber.test(text) ? Number(text) : Number.NaN;

const spellIPv4 = (address: string, bits: number): string =>
  bits === bitsOfIPv4 ? address : `${ipaddr.IPv4.networkAddressFromCIDR(`${address}/${bits}`).toString()}/${bits}`;

const spellIPv6 = (address: string, bits: number): string => {
  const parsed = ipaddr.IPv6.parse(address);
  // RFC 4291 §2.5.5.2: such an address is an IPv4 one, as the addresses of callers are.
  if (parsed.isIPv4MappedAddress() && bits >= bitsBeforeIPv4) {
    return spellIPv4(parsed.toIPv4Address().toString(), bits - bitsBeforeIPv4);
  }
  if (bits === bitsOfIPv6) return parsed.toRFC5952String();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toNormalizedString()}/${bits}`).toRFC5952String()}/${bits}`;
};

/** Returns an address or network in its canonical spelling; undefined for anything else. */
const spellEntry = (entry: string): string | undefined => {
  const [address = '', prefix, ...more] = entry.trim().split('/');
  const version = address.includes('%') || more.length > 0 ? 0 : isIP(address);
  if (version === 0) return undefined;
  const most = version === 4 ? bitsOfIPv4 : bitsOfIPv6;
  const bits = readBits(prefix) ?? most;
  if (!(bits <= most)) return undefined;
  return version === 4 ? spellIPv4(address, bits) : spellIPv6(address, bits);
};

/**
 * Reads a list of IP addresses and networks (CIDR, RFC 4632 and RFC 4291 §2.3). Each is stored once, in one spelling: a
 * network by its first address, IPv4-mapped IPv6 as IPv4. Refuses the list at its first entry that is neither.
 */
export const readAllowedAddresses = (given: readonly string[]): string[] => {
  if (given.length > mostAllowedAddresses) throw fault('allowed-addresses.too-many', { limit: mostAllowedAddresses });
  const spelled = given.map((entry) => {
    const address = spellEntry(entry);
    if (address === undefined) {
      throw fault('allowed-addresses.invalid', { entry: String(maskSecrets(entry.trim())).slice(0, longestEntry) });
    }
    return address;
  });
  return [...new Set(spelled)].sort();
};
