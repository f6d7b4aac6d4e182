import { createContext, useContext } from 'react';

export interface Session {
  /** True when the server no longer knows the session of the page on the screen; the page stays where it is. */
  over: boolean;
  /** Says that the session is over. */
  end: () => void;
  /** Says that the same administrator is signed in again. */
  resume: () => void;
  /** Begins anew on the first page, because somebody else is signed in. */
  restart: () => void;
  /** Goes to the sign-in page; from there back to the wanted address, if one is given. */
  leave: (wanted?: string) => void;
  /** Goes to the page of who is no administrator. */
  toProfile: () => void;
}

const nothing = () => {};

export const SessionContext = createContext<Session>({
  over: false,
  end: nothing,
  resume: nothing,
  restart: nothing,
  leave: nothing,
  toProfile: nothing,
});

/** For whatever finds or makes the session ended. */
export function useSession(): Session {
  return useContext(SessionContext);
}
