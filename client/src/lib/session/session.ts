import { createContext, useContext } from 'react';

export interface Session {
  /** True when the server no longer knows the session of the page on the screen; the page stays where it is. */
  over: boolean;
  /** Marks the session as over. */
  end: () => void;
  /** Continues after the same administrator has signed in again. */
  resume: () => void;
  /** Starts again on the first page, because somebody else is signed in. */
  restart: () => void;
  /** Opens the sign-in page, which leads back to the wanted address, if one is given. */
  leave: (wanted?: string) => void;
  /** Opens the page for members who are not administrators. */
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

/** Returns the session of the page. */
export function useSession(): Session {
  return useContext(SessionContext);
}
