/** The fields of a recent request by which the steps are judged. */
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

/** Causes that a stranger's scanner meets as well, so that they do not show that Okta was set up wrongly. */
const strangers = new Set(['bearer.missing', 'bearer.other-scheme', 'path.unknown', 'path.encoding', 'path.too-long']);

/** Returns whether a request was refused because the address or the token is wrong in Okta. */
const showsWrongConnection = ({ cause, status }: RecentExchange): boolean =>
  status >= 400 && cause !== null && /^(?:token|bearer|path)\./.test(cause) && !strangers.has(cause);

/** Finds the newest request that shows a wrong address or token, unless a later one succeeded. */
export const findConnectionProblem = (newestFirst: readonly RecentExchange[]): RecentExchange | undefined => {
  for (const exchange of newestFirst) {
    if (showsWrongConnection(exchange)) return exchange;
    if (exchange.status < 300 && exchange.connection_id !== null) return undefined;
  }
  return undefined;
};

/** Excludes what is no fault of the set-up: Okta asks for resources that may not exist, and is told to retry later. */
const isFault = (status: number): boolean => status >= 400 && ![401, 404, 429, 499, 503].includes(status);

/** Finds the newest write below a path, if it failed. */
export const findWriteProblem = (newestFirst: readonly RecentExchange[], below: RegExp): RecentExchange | undefined => {
  const newest = newestFirst.find(
    ({ method, path, status }) => method !== 'GET' && below.test(path) && (status < 300 || isFault(status)),
  );
  return newest && newest.status >= 400 ? newest : undefined;
};
