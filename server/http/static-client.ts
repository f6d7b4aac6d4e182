import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import express, { Router } from 'express';

/** Some 7 % smaller than the default of 4, for a few milliseconds once a visit. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } };

/** Serves the built portal: hashed files for good, the page itself fresh, and the page for every address of its own. */
export const staticClient = (directory: string): Router => {
  const router = Router();
  router.use(compression({ brotli }));
  router.use(
    '/assets',
    express.static(join(directory, 'assets'), { immutable: true, maxAge: '1y', fallthrough: true }),
  );
  router.use(express.static(directory, { index: false, maxAge: 0 }));
  router.get(/^\/(?!assets\/)/, (request, response, next) => {
    if (!request.accepts('html')) return next();
    response.set('Cache-Control', 'no-cache');
    response.sendFile(join(directory, 'index.html'));
  });
  return router;
};
