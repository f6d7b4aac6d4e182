import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { compressedFiles } from './compressed-files.js';
import { isPortalPage } from './portal-routes.js';

type FileOptions = Parameters<typeof express.static>[1];

/** The files of a folder, compressed where the build has done so. A folder is nothing to be led to. */
const filesOf = (directory: string, options: FileOptions): RequestHandler[] => {
  const serve = express.static(directory, { index: false, redirect: false, ...options });
  return [compressedFiles(directory, serve), serve];
};

/**
 * Serves the built portal: hashed files for good, the page itself fresh, and the page at its own addresses.
 */
export const staticClient = (directory: string): Router => {
  const router = Router();
  router.use((_request, response, next) => {
    // Files may be kept; express.static says for how long where nothing else is said.
    response.removeHeader('Cache-Control');
    next();
  });
  router.use('/assets', filesOf(join(directory, 'assets'), { immutable: true, maxAge: '1y' }));
  router.use(filesOf(directory, { maxAge: 0 }));
  router.get(/^/, (request, response, next) => {
    if (!isPortalPage(request.path)) return next();
    response.set('Cache-Control', 'no-cache');
    return response.sendFile(join(directory, 'index.html'));
  });
  return router;
};
