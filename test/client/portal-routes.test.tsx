import './support/dom.js';
import { expect, it } from '@jest/globals';
import type { RouteObject } from 'react-router';
import { permissionsOfPage } from '../../client/src/lib/session/page-permissions.js';
import { createRoutes } from '../../client/src/routes.js';
import { portalRoutes } from '../../server/http/pages/portal-routes.js';

/** The addresses of all pages below a route, but for the page that says that there is none. */
const pagesOf = (routes: readonly RouteObject[], base: string): string[] =>
  routes.flatMap(({ path, children, element }) => {
    if (path === '*') return [];
    const address = path === undefined || path === '/' ? base : `${base}/${path}`;
    if (children) return pagesOf(children, address);
    return element === null ? [] : [address === '' ? '/' : address];
  });

/** Pages outside the portal, which have no router. */
const entrance = [
  '/sign-in',
  '/set-up',
  '/me',
  '/welcome',
  '/welcome/:token',
  '/password/forgot',
  '/password/reset',
  '/administrators/accept',
  '/profile/confirm-email',
];

it('the server sends the portal for its pages and for nothing else', () => {
  const pages = pagesOf(
    createRoutes(() => Promise.reject(new Error('Nothing is fetched here.'))),
    '',
  );
  expect([...portalRoutes].sort()).toEqual([...new Set([...pages, ...entrance])].sort());
});

it('every page names the permissions that it needs', () => {
  const pages = pagesOf(
    createRoutes(() => Promise.reject(new Error('Nothing is fetched here.'))),
    '',
  );
  expect(pages.filter((page) => permissionsOfPage(page) === undefined)).toEqual([]);
});
