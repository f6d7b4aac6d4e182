import type { FaultLine } from './fault-line.js';

const away = { code: 'UNAVAILABLE', severity: 'INFO' } as const;

/** Faults of requests that have none of their own. */
export const serverFaults = {
  'rate.limited': {
    code: 'RATE_LIMITED',
    severity: 'INFO',
    text: ({ limit, seconds }: { limit: number; seconds: number }) =>
      `This token may send ${limit} requests a second; wait ${seconds} s and send it again.`,
  },
  'database.away': {
    ...away,
    text: () => 'The directory cannot answer right now; try again in a moment.',
  },
  overload: {
    ...away,
    text: () => 'The server has more to do than it can; send the request again a little later.',
  },
  'overload/changes': { ...away, text: () => 'Too many changes at once; try again in a second.' },
  'overload/line': { ...away, text: () => 'Too many requests of this kind wait already; try again in a few seconds.' },
  'overload/searches': { ...away, text: () => 'The directory is busy with long searches; try again in a few seconds.' },
  'overload/bodies': {
    ...away,
    text: () => 'Too many large bodies are being read at once; send this one again a little later.',
  },
  'client.closed': {
    code: 'UNAVAILABLE',
    severity: 'WARNING',
    text: () => 'The connection ended before it was the turn of the request, so nothing was done.',
  },
  'search.too-long': {
    code: 'BAD_USER_INPUT',
    reason: 'tooMany',
    text: ({ limit }: { limit: string }) =>
      `The search took longer than ${limit} and was ended. Narrow it: compare userName, externalId, id or ` +
      'emails.value by eq, leave out "contains", "ends with" and "not", or ask for fewer results.',
  },
} as const satisfies Record<string, FaultLine>;
