import type { RequestHandler, Response } from 'express';
import { isRepeated } from '../kernel/wire/repeated-header.js';
import { refuseGraphql } from './graphql/graphql-refusal.js';

/** The maximum length of an address; longer queries are sent by POST. */
const maximumAddressLength = 8 * 1024;

const refuse = (response: Response, status: number, message: string): void => {
  response.set('Connection', 'close');
  refuseGraphql(response, 'BAD_USER_INPUT', message, { status });
};

/**
 * Refuses at every edge but SCIM's, which has its own words, what two servers could read differently (hostile-input 2,
 * 3, 9).
 */
export const checkRequest: RequestHandler = (request, response, next) => {
  if (isRepeated(request, 'host')) return refuse(response, 400, 'Send one Host header, not several.');
  const coding = request.headers['transfer-encoding'];
  if (coding !== undefined && coding.toLowerCase() !== 'chunked') {
    return refuse(response, 501, 'Send the body as it is or chunked; no other transfer coding is known here.');
  }
  if (request.originalUrl.length > maximumAddressLength) return refuse(response, 414, 'The address is too long.');
  return next();
};
