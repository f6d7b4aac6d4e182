import type { RequestHandler } from 'express';

/** GraphQL answers OPTIONS by itself, to pages of other origins as well. */
const graphql = /^\/graphql(?=\/|$)/;

/**
 * Answers OPTIONS with the methods of an address (RFC 9110 §9.3.7). All addresses but SCIM's and GraphQL's are
 * read-only; `*` asks about the server as a whole. Express would answer with a text of its own.
 */
export const answerOptions: RequestHandler = (request, response, next) => {
  if (request.method !== 'OPTIONS' || graphql.test(request.path)) return next();
  response.set('Allow', request.url === '*' ? 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS' : 'GET, HEAD, OPTIONS');
  return response.status(204).end();
};
