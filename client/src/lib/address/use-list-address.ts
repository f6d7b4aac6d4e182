import { type PageCursor, readCursor, writeAddress } from './list-address.js';
import { useAddress } from './use-address.js';

interface ListAddress {
  address: URLSearchParams;
  cursor: PageCursor;
  /** Writes choices and begins at the first page; undefined takes one away. `replace`: typing fills no history. */
  show: (change: Readonly<Record<string, string | undefined>>, replace?: boolean) => void;
}

/** Reads and writes search, filters and page of a list in an address that it shares with tabs; the rest is kept. */
export function useListAddress(): ListAddress {
  const [address, setAddress] = useAddress();
  const show = (change: Readonly<Record<string, string | undefined>>, replace = false) => {
    const { after: _after, before: _before, ...kept } = Object.fromEntries(address);
    setAddress(writeAddress({ ...kept, ...change }), { replace, preventScrollReset: true });
  };
  return { address, cursor: readCursor(address), show };
}
