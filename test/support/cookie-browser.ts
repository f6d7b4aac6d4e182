/** The page on which a chain of redirects ended. */
export interface Page {
  url: URL;
  status: number;
  text: string;
}

export interface CookieBrowser {
  /** Opens an address as a link would, and follows wherever it leads; `until` stops it before a request is sent. */
  open(address: string, until?: (url: URL) => boolean): Promise<Page>;
  /** Takes cookies as a server sets them. */
  take(origin: string, lines: readonly string[]): void;
  /** Sends a form. */
  post(address: string, fields: Record<string, string>): Promise<Page>;
  /** The cookies that it sends to a server, as the header says them. */
  cookiesOf(origin: string): string;
}

const mostRedirects = 15;

/** A browser without pages: it keeps cookies for each server and follows redirects. */
export const openCookieBrowser = (): CookieBrowser => {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (origin: string): Map<string, string> => {
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    return jar;
  };
  const cookiesOf = (origin: string): string =>
    [...jarOf(origin)].map(([name, value]) => `${name}=${value}`).join('; ');

  const take = (origin: string, lines: readonly string[]): void => {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split('; ');
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      const expires = attributes.find((one) => /^expires=/i.test(one))?.slice('expires='.length);
      if (value === '' || (expires && new Date(expires) < new Date())) jarOf(origin).delete(name);
      else jarOf(origin).set(name, value);
    }
  };

  const follow = async (start: string, init: RequestInit, until?: (url: URL) => boolean): Promise<Page> => {
    let url = new URL(start);
    let options: RequestInit = init;
    for (let count = 0; count <= mostRedirects; count += 1) {
      if (until?.(url)) return { url, status: 0, text: '' };
      const headers = { ...(options.headers as Record<string, string> | undefined), cookie: cookiesOf(url.origin) };
      const response = await fetch(url, { ...options, headers, redirect: 'manual' });
      take(url.origin, response.headers.getSetCookie());
      const location = response.headers.get('location');
      if (location === null) return { url, status: response.status, text: await response.text() };
      await response.body?.cancel();
      url = new URL(location, url);
      options = {};
    }
    throw new Error(`More than ${mostRedirects} redirects, the last to ${url.href}`);
  };

  return {
    open: (address, until) => follow(address, {}, until),
    take,
    post: (address, fields) =>
      follow(address, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    cookiesOf,
  };
};
