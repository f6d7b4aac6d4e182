import type { ServerOptions } from 'node:http';

/** Time limits that cut slow and silent clients off (hostile-input 5), and one long enough for a large group. */
export const socketLimits: ServerOptions = {
  headersTimeout: 5_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 1_000,
  // The refusal of Node.js lacks the headers of every answer; own-answers.ts sends one that has them.
  requireHostHeader: false,
};
