import { join } from 'node:path';
import compression from 'compression';
import express, { Router } from 'express';

/** Serves the built portal: hashed files for good, the page itself fresh, and the page for every address of its own. */
export const staticClient = (directory: string): Router => {
  const router = Router();
  router.use(compression());
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
