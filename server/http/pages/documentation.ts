import { createHash } from 'node:crypto';
import compression from 'compression';
import { type Response, Router } from 'express';
import { openDocuments } from './documents.js';
import { isRead, readByGet } from './not-found.js';

export interface DocumentationDependencies {
  /** Where the documents lie. */
  docsDirectory: string;
  publicUrl: string;
  /** The schema of the GraphQL API as text. */
  sdl: () => string;
}

/** A browser may keep the text, and asks each time whether it is still the same; Express answers 304 by the tag. */
const sendText = (response: Response, type: string, text: string): void => {
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  response.set({ 'Cache-Control': 'no-cache', ETag: `W/"${digest}"`, 'Content-Type': `${type}; charset=utf-8` });
  response.send(text);
};

/**
 * The documentation at /docs and the schema at /schema.graphql. Neither holds anything of the directory or of whoever
 * asks, so that both are open to everybody: whoever looks after Okta, or writes a program, has no account here.
 */
export const documentation = ({ docsDirectory, publicUrl, sdl }: DocumentationDependencies): Router => {
  const { pageAt } = openDocuments(docsDirectory, publicUrl);
  const router = Router({ caseSensitive: true });
  router.use(['/docs', '/schema.graphql'], compression());
  router.all('/schema.graphql', (request, response) => {
    if (!isRead(request.method)) return readByGet(response);
    // No media type is registered for SDL; browsers show plain text, and programs do not mind.
    return sendText(response, 'text/plain', sdl());
  });
  router.use(async (request, response, next) => {
    if (!/^\/docs(?:\/|$)/.test(request.path)) return next();
    const address = request.path.replace(/\/$/, '');
    const page = pageAt(address);
    if (page) return isRead(request.method) ? sendText(response, 'text/html', await page()) : readByGet(response);
    // The name of the file leads to its page, too.
    const named = address.replace(/(?:\/README)?\.md$/, '');
    return named !== address && pageAt(named) ? response.redirect(308, named) : next();
  });
  return router;
};
