import { i18n } from './i18n.js';

const key = 'rollcall-times';

let inUtc: boolean | undefined;

/** Returns true when times are shown in UTC instead of the administrator's own zone. */
export function showsUtc(): boolean {
  inUtc ??= read() === 'UTC';
  return inUtc;
}

/** Shows every time of the page in the other zone, and remembers that in this browser. */
export function switchZone(): void {
  inUtc = !showsUtc();
  try {
    globalThis.localStorage.setItem(key, inUtc ? 'UTC' : 'local');
  } catch {
    // Where storage is blocked the choice holds until the page is loaded again.
  }
  // Whatever shows a time follows the language, so it is drawn anew.
  i18n.activate(i18n.locale);
}

function read(): string | null {
  try {
    return globalThis.localStorage.getItem(key);
  } catch {
    return null;
  }
}
