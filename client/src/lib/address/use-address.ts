import { useCallback } from 'react';
import { type NavigateOptions, type SetURLSearchParams, useSearchParams } from 'react-router';

/**
 * The query of the address, and how to change it: at once, for a control that is bound to it would otherwise show the
 * former value until the change comes, and lose what is pressed meanwhile.
 */
export function useAddress(): [URLSearchParams, SetURLSearchParams] {
  const [address, set] = useSearchParams();
  const setAddress = useCallback<SetURLSearchParams>(
    (next, options?: NavigateOptions) => set(next, { ...options, flushSync: true }),
    [set],
  );
  return [address, setAddress];
}
