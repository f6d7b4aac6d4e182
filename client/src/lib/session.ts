import { createContext, useContext } from 'react';

export interface Session {
  /** Goes to the sign-in page; from there back to the wanted address, if one is given. */
  leave: (wanted?: string) => void;
  /** Goes to the page of who is no administrator. */
  toProfile: () => void;
}

export const SessionContext = createContext<Session>({ leave: () => {}, toProfile: () => {} });

/** For whatever finds or makes the session ended. */
export function useSession(): Session {
  return useContext(SessionContext);
}
