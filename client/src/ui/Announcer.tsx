import { VisuallyHidden } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const AnnouncerContext = createContext<(text: string) => void>(() => {});

/** One polite live region for the whole portal. */
export function Announcer({ children }: { children: ReactNode }) {
  const [text, setText] = useState('');
  // A trailing no-break space makes the same sentence twice in a row two announcements.
  const announce = useCallback((next: string) => setText((last) => (last === next ? `${next}\u00a0` : next)), []);
  return (
    <AnnouncerContext value={announce}>
      {children}
      <VisuallyHidden role="status">{text}</VisuallyHidden>
    </AnnouncerContext>
  );
}

/** Says a sentence to screen readers without moving the focus. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnouncerContext);
}
