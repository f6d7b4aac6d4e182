import type { IncomingMessage } from 'node:http';
import { isIPv4 } from 'node:net';
import ipaddr from 'ipaddr.js';
import proxyAddress from 'proxy-addr';

/** The proxies whose X-Forwarded-* headers are believed: addresses and CIDRs, or the number of proxies in front. */
export type TrustedProxies = number | readonly string[] | undefined;

/** Returns whether the address at this place of the chain, counted from the socket, is a trusted proxy. */
export type TrustAddress = (address: string, place: number) => boolean;

const mapped = '::ffff:';

/** Addresses as some proxies write them: `192.0.2.1:4711`, `[2001:db8::1]`, `[2001:db8::1]:4711`. */
const withoutPort = (text: string): string => {
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1];
  if (bracketed !== undefined) return bracketed;
  return /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
};

/**
 * One spelling for each address, so that comparing texts compares addresses: IPv4 without `::ffff:`, IPv6 as RFC 5952
 * writes it, no zone. Undefined for a text that is no address.
 */
export const normaliseAddress = (given: string): string | undefined => {
  if (isIPv4(given)) return given;
  const plain = given.startsWith(mapped) ? given.slice(mapped.length) : '';
  if (isIPv4(plain)) return plain;
  const text = withoutPort(given.trim()).replace(/%.*/s, '');
  if (isIPv4(text)) return text;
  if (!ipaddr.IPv6.isValid(text)) return undefined;
  const address = ipaddr.IPv6.parse(text);
  return address.isIPv4MappedAddress() ? address.toIPv4Address().toString() : address.toRFC5952String();
};

/** Returns the test for a trusted proxy; undefined if none is trusted. */
export const trustOf = (proxies: TrustedProxies): TrustAddress | undefined => {
  if (proxies === undefined) return undefined;
  return typeof proxies === 'number' ? (_address, place) => place < proxies : proxyAddress.compile([...proxies]);
};

/**
 * Returns the address of the client: the last one in X-Forwarded-For that is not a trusted proxy, or the socket's.
 * Whatever a client writes into the header itself precedes it and is ignored.
 */
export const clientAddress = (request: IncomingMessage, trust: TrustAddress | undefined): string | undefined => {
  const { remoteAddress } = request.socket;
  if (remoteAddress === undefined) return undefined;
  if (!trust || request.headers['x-forwarded-for'] === undefined) return normaliseAddress(remoteAddress);
  const chain = proxyAddress.all(request, trust).map(normaliseAddress);
  return chain.findLast((address) => address !== undefined);
};
