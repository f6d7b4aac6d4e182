import { join } from 'node:path';
import type { RequestHandler, Response } from 'express';
import { refuseGraphql } from '../graphql/graphql-refusal.js';
import { isPortalPage } from './portal-routes.js';

/** The addresses that can only be read. */
const readOnly: ReadonlySet<string> = new Set(['/livez', '/readyz']);

export const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';

/** Browsers name HTML when a person goes to an address; programs name something else, or anything. */
const wantsPage = (accept: string | undefined): boolean => /\btext\/html\b/i.test(accept ?? '');

/** Answers a method that an address does not know. */
export const readByGet = (response: Response): void => {
  response.set('Allow', 'GET, HEAD');
  refuseGraphql(response, 'BAD_USER_INPUT', 'This address is read by GET.', { status: 405 });
};

/**
 * Answers what nobody has answered: 404, with the portal's page for people and JSON for programs, so that no monitor,
 * script or other client takes the portal for what it asked for. A method that an address does not know is 405.
 */
export const notFound =
  (clientDirectory: string): RequestHandler =>
  (request, response) => {
    const { method, path } = request;
    response.set('Cache-Control', 'no-store');
    if (!isRead(method) && (readOnly.has(path) || isPortalPage(path))) return readByGet(response);
    if (isRead(method) && wantsPage(request.headers.accept)) {
      response.status(404).sendFile(join(clientDirectory, 'index.html'), { cacheControl: false }, (error) => {
        if (error && !response.headersSent) refuseGraphql(response, 'NOT_FOUND', 'There is nothing here.');
      });
      return undefined;
    }
    return refuseGraphql(response, 'NOT_FOUND', 'There is nothing at this address.');
  };
