const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

const comparable = (url: URL): string => {
  const host = loopback.has(url.hostname) ? 'loopback' : url.hostname;
  return `${url.protocol}//${host}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;
};

/**
 * Whether a browser's Origin is this server's own (edges 72). On loopback `localhost`, `127.0.0.1` and `[::1]` are one
 * origin. A request without the header comes from no other site's page.
 */
export const isSameOrigin = (origin: string | undefined, own: readonly string[]): boolean => {
  if (origin === undefined) return true;
  try {
    const given = comparable(new URL(origin));
    return own.some((url) => comparable(new URL(url)) === given);
  } catch {
    return false;
  }
};
