import { useCallback } from 'react';
import { type NavigateOptions, type SetURLSearchParams, useSearchParams } from 'react-router';

/**
 * Returns the query of the address and a function that changes it synchronously: otherwise a control bound to it would
 * show the former value for a moment and lose keys pressed meanwhile.
 */
export function useAddress(): [URLSearchParams, SetURLSearchParams] {
  const [address, set] = useSearchParams();
  const setAddress = useCallback<SetURLSearchParams>(
    (next, options?: NavigateOptions) => set(next, { ...options, flushSync: true }),
    [set],
  );
  return [address, setAddress];
}
