import { createContext, useContext } from 'react';

/** Asks for the password; resolves to true if it was right, false when the administrator gave up. */
export type ConfirmIdentity = () => Promise<boolean>;

/** Provided by the shell's password dialog. */
export const ReauthenticationContext = createContext<ConfirmIdentity>(async () => false);

/** Returns the function with which an action asks for the password again. */
export function useConfirmIdentity(): ConfirmIdentity {
  return useContext(ReauthenticationContext);
}
