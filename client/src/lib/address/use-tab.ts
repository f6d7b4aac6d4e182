import { useAddress } from './use-address.js';

/** The open tab of a page, kept in its address; the first one needs no word there. */
export function useTab<Tab extends string>(tabs: readonly [Tab, ...Tab[]]): [Tab, (next: string | null) => void] {
  const [address, setAddress] = useAddress();
  const [first] = tabs;
  const show = (next: string | null) =>
    setAddress(next && next !== first ? { tab: next } : {}, { replace: true, preventScrollReset: true });
  return [tabs.find((name) => name === address.get('tab')) ?? first, show];
}
