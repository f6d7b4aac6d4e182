/** A recent request as the judgement of the steps needs it. */
export interface RecentExchange {
  at: Date;
  short_id: string;
  method: string;
  path: string;
  status: number;
  cause: string | null;
  detail: string | null;
  token_id: string | null;
  connection_id: string | null;
}

/** What somebody else's scanner sends as well: no sign that Okta was set up wrongly. */
const strangers = new Set(['bearer.missing', 'bearer.other-scheme', 'path.unknown', 'path.encoding', 'path.too-long']);

/** Whether a request was refused because address or token are wrong in Okta. */
const showsWrongConnection = ({ cause, status }: RecentExchange): boolean =>
  status >= 400 && cause !== null && /^(?:token|bearer|path)\./.test(cause) && !strangers.has(cause);

/** Of the newest first, what is wrong with the connection unless something worked since. */
export const findConnectionProblem = (newestFirst: readonly RecentExchange[]): RecentExchange | undefined => {
  for (const exchange of newestFirst) {
    if (showsWrongConnection(exchange)) return exchange;
    if (exchange.status < 300 && exchange.connection_id !== null) return undefined;
  }
  return undefined;
};

/** Okta looks for what may not be there, and is asked to come again later: neither is a fault of the set-up. */
const isFault = (status: number): boolean => status >= 400 && ![401, 404, 429, 499, 503].includes(status);

/** Of the newest first, the write below a path that failed, unless one succeeded since. */
export const findWriteProblem = (newestFirst: readonly RecentExchange[], below: RegExp): RecentExchange | undefined => {
  const newest = newestFirst.find(
    ({ method, path, status }) => method !== 'GET' && below.test(path) && (status < 300 || isFault(status)),
  );
  return newest && newest.status >= 400 ? newest : undefined;
};
