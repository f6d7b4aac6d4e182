import { MIMEType } from 'node:util';
import express from 'express';
import type { ScimHandler, ScimRequest } from './exchange.js';
import { ScimError, unwrap } from './scim-errors.js';
import { type JsonObject, parseStrictJson } from './strict-json.js';

const acceptedTypes: ReadonlySet<string> = new Set(['application/scim+json', 'application/json']);

/**
 * JSON is UTF-8, and a charset beside it has no effect (RFC 8259 §8.1, §11). The two that Java clients add unasked write
 * ASCII as UTF-8 does, and other bytes of theirs are refused as no UTF-8; any other charset would be read as nonsense.
 */
const readableCharsets: ReadonlySet<string> = new Set(['utf-8', 'utf8', 'us-ascii', 'iso-8859-1']);

const closing = { Connection: 'close' };

const unsupported = (detail: string): ScimError => new ScimError(415, detail);

const readContentType = (header: string): void => {
  let type: MIMEType;
  try {
    type = new MIMEType(header);
  } catch {
    throw unsupported('Say what the body is: Content-Type: application/scim+json.');
  }
  if (!acceptedTypes.has(type.essence)) throw unsupported('Send the body as application/scim+json.');
  const charset = type.params.get('charset')?.toLowerCase() ?? 'utf-8';
  if (!readableCharsets.has(charset)) throw unsupported('Send the body in UTF-8.');
};

/** Headers that proved acceptable; a client sends the same one with each request. */
const accepted = new Set<string>();
const mostAccepted = 100;

const checkContentType = (header = ''): void => {
  if (accepted.has(header)) return;
  readContentType(header);
  if (accepted.size < mostAccepted) accepted.add(header);
};

const slowAfterMs = 8_000;

const tooSlow = new ScimError(408, 'The body came too slowly; send it again.', undefined, closing);

const hasBody = ({ headers }: ScimRequest): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

/** Turns what the body reader reports into our own words; anything else passes on. */
const toBodyError = (error: unknown, limit: number, limitName: string | undefined): unknown => {
  const { status, type } = error as { status?: number; type?: string };
  if (status === 413) {
    const bytes = limitName === undefined ? `${limit} bytes` : `${limit} bytes, ${limitName}`;
    const size = `${limit / 1024 / 1024} MiB (${bytes})`;
    return new ScimError(413, `The body is larger than ${size}; send it in parts.`, undefined, closing);
  }
  if (status === 415) return unsupported('Compress the body with gzip, deflate or br, or not at all.');
  if (type === 'request.aborted') return new ScimError(400, 'The connection ended before the body did; send it again.');
  return status === 400
    ? new ScimError(400, 'The body cannot be read: its length or its compression is broken.', 'invalidSyntax')
    : error;
};

/**
 * Reads the body into memory, decompressed, up to a limit that holds for the decompressed bytes (edges 24). A limit
 * that /ServiceProviderConfig tells has a name there, which the error repeats (RFC 7644 §3.7.4).
 */
export const readBody = (limit: number, limitName?: string): ScimHandler => {
  const read = express.raw({ type: () => true, limit });
  return (request, response, next) => {
    if (hasBody(request)) {
      checkContentType(request.headers['content-type']);
      // A body that stands still holds memory and a socket (edges 5).
      request.setTimeout(slowAfterMs, () => next(tooSlow));
    }
    read(request, response, (error?: unknown) => {
      request.setTimeout(0);
      if (response.writableEnded) return;
      if (Buffer.isBuffer(request.body)) response.locals.exchange.requestBody = request.body;
      next(error && toBodyError(error, limit, limitName));
    });
  };
};

/** Strict: bytes that are not UTF-8 are refused instead of replaced; a byte order mark is skipped. */
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The body as a JSON object. */
export const readJson = (request: ScimRequest): JsonObject => {
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw new ScimError(400, 'The body is not valid UTF-8.', 'invalidSyntax');
  }
  return unwrap(parseStrictJson(text));
};
