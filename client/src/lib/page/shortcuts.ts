import { useSyncExternalStore } from 'react';
import { provisioningPath, settingsPath } from '../address/provisioning-paths.js';

/** The pages that `g` and a second key lead to. */
export const goToKeys: Readonly<Record<string, string>> = {
  o: '/',
  u: '/users',
  g: '/groups',
  c: '/configurations',
  p: provisioningPath,
  s: settingsPath,
  l: '/admin/system/provisioning-log',
  t: '/admin/system/audit-trail',
  m: '/admin/system/outbox',
  a: '/admin/system/attributes',
  k: '/admin/system/api-keys',
  i: '/admin/system/administrators',
  e: '/admin/system/api-explorer',
};

const storageKey = 'rollcall-single-keys';
const readers = new Set<() => void>();
let singleKeys = read();

function read(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

/** Turns the single-key shortcuts on or off (WCAG 2.1.4); the choice stays in this browser. */
export function switchSingleKeys(on: boolean): void {
  singleKeys = on;
  try {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'off');
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
  for (const reader of readers) reader();
}

function subscribe(reader: () => void): () => void {
  readers.add(reader);
  return () => readers.delete(reader);
}

/** Returns true when single keys do something. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, () => singleKeys);
}

/** Milliseconds that the second key of a pair may take. */
const pairTime = 1500;

const taken =
  'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="menu"], [role="listbox"], .graphiql-container';

export interface ShortcutActions {
  openPalette: () => void;
  /** `/`: the page's own search, or the palette where it has none. */
  search: () => void;
  help: () => void;
  goTo: (path: string) => void;
}

/** Handles keys of the whole page. Those typed into a field, a menu or a dialog are never shortcuts. */
export function createKeyListener(actions: ShortcutActions): (event: KeyboardEvent) => void {
  let pairedUntil = 0;
  const single = (event: KeyboardEvent): (() => void) | undefined => {
    const target = event.timeStamp < pairedUntil ? goToKeys[event.key] : undefined;
    pairedUntil = target === undefined && event.key === 'g' ? event.timeStamp + pairTime : 0;
    if (target !== undefined) return () => actions.goTo(target);
    if (event.key === '/') return actions.search;
    return event.key === '?' ? actions.help : undefined;
  };
  return (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey || dialogIsOpen()) return;
    const withControl = event.ctrlKey || event.metaKey;
    const palette = withControl && event.key.toLowerCase() === 'k' ? actions.openPalette : undefined;
    const alone = singleKeys && !withControl && !event.repeat && !isTaken(event.target) ? single(event) : undefined;
    const act = palette ?? alone;
    if (!act) return;
    event.preventDefault();
    act();
  };
}

function dialogIsOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}

function isTaken(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(taken) !== null;
}
