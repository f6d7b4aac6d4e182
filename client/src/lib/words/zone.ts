import { i18n } from './i18n.js';

const key = 'rollcall-times';

let inUtc: boolean | undefined;

/** Returns true when times are shown in UTC instead of the administrator's own zone. */
export function showsUtc(): boolean {
  inUtc ??= read() === 'UTC';
  return inUtc;
}

/** Shows every time of the page in the other zone, and stores that in this browser. */
export function switchZone(): void {
  inUtc = !showsUtc();
  try {
    globalThis.localStorage.setItem(key, inUtc ? 'UTC' : 'local');
  } catch {
    // If storage is blocked, the choice lasts until the page is loaded again.
  }
  // Every time on the page renders again when the language is activated.
  i18n.activate(i18n.locale);
}

function read(): string | null {
  try {
    return globalThis.localStorage.getItem(key);
  } catch {
    return null;
  }
}
