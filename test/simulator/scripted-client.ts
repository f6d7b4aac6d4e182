import type { Json } from '../../server/simulator/bodies/okta-user.js';
import { RemoteError } from '../../server/simulator/client/failures.js';
import type { Answer, Method, ScimClient } from '../../server/simulator/client/scim-client.js';

/** A call as a test states it. */
export interface Call {
  method: Method;
  path: string;
  body: Json | undefined;
}

/** Answers calls from a script of `METHOD path-start` keys and keeps what was sent; anything else is a 404. */
export function scriptedClient(script: Record<string, Json>): ScimClient & { sent: Call[] } {
  const sent: Call[] = [];
  return {
    sent,
    get calls() {
      return sent.length;
    },
    close: () => undefined,
    async send(method, path, body): Promise<Answer> {
      sent.push({ method, path, body });
      const key = Object.keys(script).find((start) => `${method} ${path}`.startsWith(start));
      if (key === undefined) throw new RemoteError(404, 'not found');
      return { status: 200, body: script[key] };
    },
  };
}

/** The list answer of RFC 7644 §3.4.2 around some resources. */
export const listOf = (...resources: Json[]): Json => ({
  totalResults: resources.length,
  startIndex: 1,
  itemsPerPage: resources.length,
  Resources: resources,
});
