import { BlockList } from 'node:net';

/** The entries of one list by the version of IP; Node.js would let `::/0` match IPv4 addresses too. */
interface Compiled {
  ipv4: BlockList;
  ipv6: BlockList;
}

const versionOf = (address: string): keyof Compiled => (address.includes(':') ? 'ipv6' : 'ipv4');

const compile = (list: readonly string[]): Compiled => {
  const compiled: Compiled = { ipv4: new BlockList(), ipv6: new BlockList() };
  for (const entry of list) {
    const version = versionOf(entry);
    const [address = '', bits] = entry.split('/');
    if (bits === undefined) compiled[version].addAddress(address, version);
    else compiled[version].addSubnet(address, Number(bits), version);
  }
  return compiled;
};

/** Lists are few and change seldom; the bound is there for a database with many keys. */
const mostCompiled = 500;

const compiledLists = new Map<string, Compiled>();

const compiledOf = (list: readonly string[]): Compiled => {
  const text = list.join(' ');
  const known = compiledLists.get(text);
  if (known) return known;
  if (compiledLists.size >= mostCompiled) compiledLists.clear();
  const compiled = compile(list);
  compiledLists.set(text, compiled);
  return compiled;
};

/**
 * Returns whether a normalised address is in a list as `readAllowedAddresses` spells it. An empty list lets every
 * address in; any other lets no caller in whose address is unknown.
 */
export const isAllowedAddress = (list: readonly string[], address: string | undefined): boolean => {
  if (list.length === 0) return true;
  if (address === undefined) return false;
  const version = versionOf(address);
  return compiledOf(list)[version].check(address, version);
};
