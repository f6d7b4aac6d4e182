import type { RequestHandler } from 'express';

/** It says of itself what it knows, to pages of other origins as well. */
const graphql = /^\/graphql(?=\/|$)/;

/**
 * What an address knows (RFC 9110 §9.3.7). All that is left beside SCIM and GraphQL is read; `*` asks about the server
 * as a whole. Express would answer with a text of its own.
 */
export const answerOptions: RequestHandler = (request, response, next) => {
  if (request.method !== 'OPTIONS' || graphql.test(request.path)) return next();
  response.set('Allow', request.url === '*' ? 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS' : 'GET, HEAD, OPTIONS');
  return response.status(204).end();
};
