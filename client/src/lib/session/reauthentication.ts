import { createContext, useContext } from 'react';

/** Asks for the password and answers whether it was right; false when the administrator gave up. */
export type ConfirmIdentity = () => Promise<boolean>;

/** Provided by the shell's password dialog. */
export const ReauthenticationContext = createContext<ConfirmIdentity>(async () => false);

/** How an action asks for the password again. */
export function useConfirmIdentity(): ConfirmIdentity {
  return useContext(ReauthenticationContext);
}
