import type { IncomingMessage } from 'node:http';

/**
 * Returns whether a header came more than once. Node.js keeps the first of two in `headers`, and sorting all of them
 * (`headersDistinct`) costs too much for every request.
 *
 * @param name in lower case
 */
export const isRepeated = ({ rawHeaders }: IncomingMessage, name: string): boolean => {
  let seen = false;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const raw = rawHeaders[index] as string;
    if (raw.length !== name.length || raw.toLowerCase() !== name) continue;
    if (seen) return true;
    seen = true;
  }
  return false;
};
