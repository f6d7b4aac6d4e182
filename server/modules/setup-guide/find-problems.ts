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
const strangers = new Set(['bearer.missing', 'bearer.other-scheme']);

const pathCause = ({ path, status }: RecentExchange): string | undefined => {
  if (status !== 404) return undefined;
  if (/^\/(?:scim\b|v\d+\/)/i.test(path)) return 'path.doubled';
  return /^\/(users|groups)\/(?:users|groups)\b/i.test(path) ? 'path.resource' : undefined;
};

/** Why a request shows that address or token are wrong in Okta; undefined where it does not. */
export const connectionCause = (exchange: RecentExchange): string | undefined => {
  const { cause, status } = exchange;
  if (cause && /^(?:token|bearer)\./.test(cause)) return status >= 400 && !strangers.has(cause) ? cause : undefined;
  return pathCause(exchange);
};

/** Of the newest first, what is wrong with the connection unless something worked since. */
export const findConnectionProblem = (newestFirst: readonly RecentExchange[]): RecentExchange | undefined => {
  for (const exchange of newestFirst) {
    if (connectionCause(exchange)) return exchange;
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
