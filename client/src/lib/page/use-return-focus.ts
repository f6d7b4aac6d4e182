import { useEffect, useRef } from 'react';

/** Gives the focus back, when a dialog closes, to what opened it. */
export function useReturnFocus(): void {
  const opener = useRef<HTMLElement | null>(null);
  opener.current ??= openerOf(document.activeElement);
  useEffect(() => {
    const element = opener.current;
    return () => {
      if (element?.isConnected) element.focus();
    };
  }, []);
}

/** A menu's entry disappears with its menu; the button that opened the menu stays. */
function openerOf(active: Element | null): HTMLElement | null {
  const menuButton = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  if (menuButton) return document.getElementById(menuButton);
  return active instanceof HTMLElement ? active : null;
}
