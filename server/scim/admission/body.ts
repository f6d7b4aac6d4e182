import { MIMEType } from 'node:util';
import { faultWith } from '../../kernel/faults/fault.js';
import type { JsonObject } from '../../kernel/json-object.js';
import { isReadableCharset } from '../../kernel/wire/media-type.js';
import { Body, BodyError, type BodyFault, readBytes } from '../../kernel/wire/read-bytes.js';
import type { ScimHandler, ScimRequest } from '../exchange/exchange.js';
import { type ScimError, scimFault, toScimError, unwrap, withHeaders } from '../protocol/scim-errors.js';
import { parseLargeJson, parseStrictJson } from '../protocol/strict-json.js';

const acceptedTypes: ReadonlySet<string> = new Set(['application/scim+json', 'application/json']);

const closing = { Connection: 'close' };

const readContentType = (header: string): void => {
  let type: MIMEType;
  try {
    type = new MIMEType(header);
  } catch {
    throw scimFault('body.content-type/missing');
  }
  if (!acceptedTypes.has(type.essence)) throw scimFault('body.content-type');
  if (!isReadableCharset(type.params.get('charset'))) throw scimFault('body.content-type/charset');
};

/** Headers that proved acceptable; a client sends the same one with each request. */
const accepted = new Set<string>();
const mostAccepted = 100;

const checkContentType = (header = ''): void => {
  if (accepted.has(header)) return;
  readContentType(header);
  if (accepted.size < mostAccepted) accepted.add(header);
};

/** Returns whether a request carries content (RFC 9112 §6). */
export const hasBody = ({ headers }: ScimRequest): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

const tooLarge = (limit: number, limitName: string | undefined): ScimError => {
  const bytes = limitName === undefined ? `${limit} bytes` : `${limit} bytes, ${limitName}`;
  return withHeaders(scimFault('body.too-large', { limit: `${limit / 1024 / 1024} MiB`, bytes }), closing);
};

const busyForSeconds = 5;

/** The SCIM error for each fault that the body reader reports. */
const answers: Record<Exclude<BodyFault, 'too large'>, (request: ScimRequest) => ScimError> = {
  'inflates too much': () => withHeaders(scimFault('body.too-large/inflated'), closing),
  'too slow': () => withHeaders(scimFault('body.cut-off/slow'), closing),
  'unknown coding': () => scimFault('body.content-type/coding'),
  broken: () => withHeaders(scimFault('body.cut-off/broken'), closing),
  'cut off': () => scimFault('body.cut-off'),
  'no room': ({ headers }) => {
    const error = faultWith('overload/bodies', { retryAfter: busyForSeconds });
    return withHeaders(toScimError(error, headers['user-agent']), closing);
  },
};

/**
 * Reads the body into memory, decompressed, up to a limit that holds for the decompressed bytes (hostile-input 24). A
 * limit that /ServiceProviderConfig publishes has a name there, which the error repeats (RFC 7644 §3.7.4).
 */
export const readBody =
  (limit: number, limitName?: string): ScimHandler =>
  async (request, response, next) => {
    if (!hasBody(request)) return next();
    checkContentType(request.headers['content-type']);
    try {
      const body = await readBytes(request, response, limit);
      request.body = body;
      response.locals.exchange.requestBody = body;
    } catch (error) {
      if (!(error instanceof BodyError)) throw error;
      throw error.fault === 'too large' ? tooLarge(limit, limitName) : answers[error.fault](request);
    }
    await response.locals.gate?.enter(response);
    return next();
  };

/** Strict: bytes that are not UTF-8 are refused instead of replaced; a byte order mark is skipped. */
const strictUtf8 = { fatal: true } as const;

const decoder = new TextDecoder('utf-8', strictUtf8);

/** Up to here a body is parsed at once, which takes about a millisecond. */
const atOnce = 64 * 1024;

/** The parts in which a larger one is decoded and read. */
const partSize = 256 * 1024;

function* textsOf(body: Body): Generator<string> {
  const partDecoder = new TextDecoder('utf-8', strictUtf8);
  for (const part of body.parts(partSize)) yield partDecoder.decode(part, { stream: true });
  yield partDecoder.decode();
}

const isDecodingFault = (error: unknown): boolean =>
  (error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA';

/** The body as a JSON object. */
export const readJson = async (request: ScimRequest): Promise<JsonObject> => {
  const body = request.body instanceof Body ? request.body : new Body([], 0);
  try {
    return unwrap(
      body.length > atOnce ? await parseLargeJson(textsOf(body)) : parseStrictJson(decoder.decode(body.bytes())),
    );
  } catch (error) {
    throw isDecodingFault(error) ? scimFault('body.not-utf8') : error;
  }
};
