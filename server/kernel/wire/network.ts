/** The first four groups of an IPv6 address in its canonical spelling: the /64 that one subscriber has (RFC 6177). */
const prefixOf = (address: string): string => {
  const [head = '', tail] = address.split('::');
  const groups = (text: string | undefined): string[] => (text ? text.split(':') : []);
  const [left, right] = [groups(head), groups(tail)];
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
};

/**
 * The network that a normalised address belongs to, for everything that is counted: the address itself for IPv4, the
 * /64 for IPv6, where one machine has as many addresses as it likes.
 */
export const networkOf = (address: string | undefined): string =>
  address === undefined ? 'unknown' : address.includes(':') ? `${prefixOf(address)}::/64` : address;
