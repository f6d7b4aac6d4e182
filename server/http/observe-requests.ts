import type { RequestHandler } from 'express';

/** The endpoints beside SCIM, by the first step of their address; everything else is a page or a file of the portal. */
const endpoints = new Set([
  'graphql',
  'exports',
  'scim-preview',
  'sign-on',
  'docs',
  'assets',
  'livez',
  'readyz',
  'metrics',
]);

const endpointOf = (path: string): string => {
  const first = path.split('/', 2)[1] ?? '';
  return endpoints.has(first) ? first : 'pages';
};

/** A request once it is answered. */
export interface Observed {
  endpoint: string;
  method: string;
  status: number;
  seconds: number;
}

/** Times every request that comes by, until its answer is out; live streams are told by their number instead. */
export const observeRequests =
  (answered: (request: Observed) => void): RequestHandler =>
  (request, response, next) => {
    const startedAt = performance.now();
    const endpoint = endpointOf(request.path);
    const { method } = request;
    response.once('finish', () => {
      if (String(response.getHeader('content-type')).startsWith('text/event-stream')) return;
      answered({ endpoint, method, status: response.statusCode, seconds: (performance.now() - startedAt) / 1_000 });
    });
    next();
  };
