import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import express, { Router } from 'express';
import { isPortalPage } from './portal-routes.js';

/** Some 7 % smaller than the default of 4, for a few milliseconds once a visit. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } };

/**
 * Serves the built portal: hashed files for good, the page itself fresh, and the page at its own addresses. A folder is
 * nothing to be led to.
 */
export const staticClient = (directory: string): Router => {
  const router = Router();
  router.use((_request, response, next) => {
    // Files may be kept; express.static says for how long where nothing else is said.
    response.removeHeader('Cache-Control');
    next();
  });
  router.use(compression({ brotli }));
  router.use('/assets', express.static(join(directory, 'assets'), { immutable: true, maxAge: '1y', redirect: false }));
  router.use(express.static(directory, { index: false, maxAge: 0, redirect: false }));
  router.get(/^/, (request, response, next) => {
    if (!isPortalPage(request.path)) return next();
    response.set('Cache-Control', 'no-cache');
    return response.sendFile(join(directory, 'index.html'));
  });
  return router;
};
