import { Router } from 'express';
import { openDocuments } from './documents.js';
import { createTextSender } from './kept-texts.js';
import { isRead, readByGet } from './not-found.js';

export interface DocumentationDependencies {
  /** The folder of the documents. */
  docsDirectory: string;
  publicUrl: string;
  /** The schema of the GraphQL API as text. */
  sdl: () => string;
}

/**
 * The documentation at /docs and the schema at /schema.graphql. Both are public, because they hold no data of the
 * directory or of the caller, and people who set up Okta, or write a program, have no account here.
 */
export const documentation = ({ docsDirectory, publicUrl, sdl }: DocumentationDependencies): Router => {
  const { pageAt } = openDocuments(docsDirectory, publicUrl);
  const router = Router({ caseSensitive: true });
  const sendText = createTextSender();
  router.all('/schema.graphql', (request, response) => {
    if (!isRead(request.method)) return readByGet(response);
    // No media type is registered for SDL; browsers show plain text, and programs do not mind.
    return sendText(request, response, 'text/plain', sdl());
  });
  router.use(async (request, response, next) => {
    if (!/^\/docs(?:\/|$)/.test(request.path)) return next();
    const address = request.path.replace(/\/$/, '');
    const page = pageAt(address);
    if (page)
      return isRead(request.method) ? sendText(request, response, 'text/html', await page()) : readByGet(response);
    // The name of the file leads to its page, too.
    const named = address.replace(/(?:\/README)?\.md$/, '');
    return named !== address && pageAt(named) ? response.redirect(308, named) : next();
  });
  return router;
};
