import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { isHangUp } from '../../kernel/faults/hang-up.js';
import type { JsonObject } from '../../kernel/json-object.js';
import { createLine } from '../../kernel/load/waiting-line.js';
import { jsonPieces } from '../protocol/json-pieces.js';
import type { ResourceBody, ScimResource } from '../protocol/resources.js';
import type { ScimResponse } from './exchange.js';

/** The media type of every answer with a body (RFC 7644 §3.1). */
export const mediaType = 'application/scim+json';

/**
 * Limits the answers that hold all members of a large group in memory, 65 bytes each, while the client reads. A request
 * beyond the limit waits, and is refused after ten seconds.
 */
const largeAnswers = createLine({ places: 8, mostWaiting: 200, patienceMs: 10_000 });

/** Does the work when there is room for another large answer; not at all where the client is gone by then. */
export const whenThereIsRoom = async (response: ScimResponse, work: () => Promise<void>): Promise<void> => {
  const leave = await largeAnswers.enter();
  try {
    if (!response.destroyed) await work();
  } finally {
    leave();
  }
};

/** The log keeps the beginning, which the first piece is. After each, others have their turn. */
async function* unhurried(response: ScimResponse, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const { exchange } = response.locals;
  for await (const piece of pieces) {
    exchange.responseBody ??= piece;
    yield piece;
    await nextTurn();
  }
}

/**
 * Sends pieces as fast as the client reads them, and stops making them when it hangs up. The length is not known
 * before, so that HTTP/1.1 clients get chunks (RFC 9112 §7.1); an answer that breaks off is therefore recognised as
 * one.
 */
const send = async (response: ScimResponse, status: number, pieces: AsyncIterable<string>): Promise<void> => {
  response.statusCode = status;
  response.setHeader('Content-Type', mediaType);
  if (response.req.method === 'HEAD') {
    response.end();
    return;
  }
  try {
    await pipeline(Readable.from(unhurried(response, pieces), { highWaterMark: 1 }), response);
  } catch (error) {
    // The exchange is recorded as cut off by the client.
    if (!isHangUp(error)) throw error;
  }
};

async function* piecesOf(body: ResourceBody): AsyncGenerator<string> {
  yield* jsonPieces(body);
}

/** Sends a body that is there already. */
export const sendInPieces = (response: ScimResponse, status: number, body: ResourceBody): Promise<void> =>
  send(response, status, piecesOf(body));

/** Each group is read when the one before it is out; what was deleted meanwhile is left out, and not counted. */
async function* listPieces(head: JsonObject, resources: readonly ScimResource[]): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"Resources":[`;
  let sent = 0;
  for (const resource of resources) {
    const whole = resource.readWhole ? await resource.readWhole() : resource;
    if (!whole) continue;
    if (sent > 0) yield ',';
    yield* jsonPieces(whole.body);
    sent += 1;
  }
  yield `],"itemsPerPage":${sent}}`;
}

/** Sends a list some of whose resources have yet to be read; `head` is all that comes before them. */
export const sendListInPieces = (
  response: ScimResponse,
  head: JsonObject,
  resources: readonly ScimResource[],
): Promise<void> => send(response, 200, listPieces(head, resources));
