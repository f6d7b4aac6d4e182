/** The sign-in address that leads back to a page of the portal afterwards. */
export function signInPath(wanted: string): string {
  return wanted === '/' ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(wanted)}`;
}

/** The page to go to after signing in; anything that is not an address of this very portal becomes the first page. */
export function safeReturnTo(wanted: string | null, origin: string): string {
  if (!wanted?.startsWith('/')) return '/';
  const target = URL.canParse(wanted, origin) ? new URL(wanted, origin) : undefined;
  if (!target || target.origin !== origin || target.pathname === '/sign-in') return '/';
  return target.pathname + target.search + target.hash;
}
