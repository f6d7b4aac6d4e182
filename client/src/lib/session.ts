import { createContext, useContext } from 'react';

export interface Session {
  /** Forgets everything that was fetched, so that nothing of one administrator is shown to the next. */
  restart: () => void;
}

export const SessionContext = createContext<Session>({ restart: () => {} });

/** For the pages that start and end a session. */
export function useSession(): Session {
  return useContext(SessionContext);
}
