import { createContext, useContext } from 'react';

export interface Session {
  /** Goes to the sign-in page; from there back to the wanted address, if one is given. */
  leave: (wanted?: string) => void;
}

export const SessionContext = createContext<Session>({ leave: () => {} });

/** For whatever finds or makes the session ended. */
export function useSession(): Session {
  return useContext(SessionContext);
}
