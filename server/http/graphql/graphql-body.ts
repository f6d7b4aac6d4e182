import { MIMEType } from 'node:util';
import type { RequestHandler, Response } from 'express';
import { isReadableCharset } from '../../kernel/wire/media-type.js';
import { BodyError, type BodyFault, readBytes } from '../../kernel/wire/read-bytes.js';
import { refuseGraphql } from './graphql-refusal.js';

const kibibyte = 1024;

/** The maximum length of a body, by its sender (hostile-input 73). */
const limits = { anonymous: 64 * kibibyte, signedIn: 1024 * kibibyte } as const;

const tooLarge = { status: 413, message: 'The request is too large; send less at once.' };

const refusals: Record<BodyFault, { status: number; message: string }> = {
  'too large': tooLarge,
  'inflates too much': tooLarge,
  'too slow': { status: 408, message: 'The request came too slowly; send it again.' },
  'unknown coding': { status: 415, message: 'Compress the request with gzip, deflate or br, or not at all.' },
  broken: { status: 400, message: 'The request cannot be read: its length or its compression is broken.' },
  'cut off': { status: 400, message: 'The connection ended before the request did.' },
  'no room': { status: 503, message: 'Too many large requests are being read at once; send it again later.' },
};

const refuse = (response: Response, fault: BodyFault): void => {
  const { status, message } = refusals[fault];
  if (fault === 'no room') response.set('Retry-After', '5');
  response.set('Connection', 'close');
  refuseGraphql(response, fault === 'no room' ? 'UNAVAILABLE' : 'BAD_USER_INPUT', message, { status });
};

const charsetOf = (header = ''): string | null => {
  try {
    return new MIMEType(header).params.get('charset');
  } catch {
    return null;
  }
};

const strict = new TextDecoder('utf-8', { fatal: true });

/** Reads the operation as JSON in UTF-8, whatever else its label says (hostile-input 20, 25). */
export const readGraphqlBody: RequestHandler = async (request, response, next) => {
  const { headers } = request;
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return next();
  if (!isReadableCharset(charsetOf(headers['content-type']))) {
    return refuseGraphql(response, 'BAD_USER_INPUT', 'Send the operation in UTF-8.', { status: 415 });
  }
  const { kind } = response.locals.actor;
  try {
    const body = await readBytes(request, response, kind === 'anonymous' ? limits.anonymous : limits.signedIn);
    request.body = JSON.parse(strict.decode(body.bytes()));
  } catch (error) {
    if (error instanceof BodyError) return refuse(response, error.fault);
    if (!(error instanceof SyntaxError) && !(error instanceof TypeError)) throw error;
    return refuseGraphql(response, 'BAD_USER_INPUT', 'The body is not JSON that can be read.');
  }
  return next();
};
