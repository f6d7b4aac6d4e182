/**
 * The addresses of the portal's own pages, for which the server sends the portal with 200. A test holds them to the
 * routes of the portal; whatever is not among them is answered with 404.
 */
export const portalRoutes = [
  '/',
  '/sign-in',
  '/set-up',
  '/me',
  '/welcome',
  '/welcome/:token',
  '/password/forgot',
  '/password/reset',
  '/administrators/accept',
  '/profile/confirm-email',
  '/profile',
  '/users',
  '/users/:userId',
  '/groups',
  '/groups/:groupId',
  '/configurations',
  '/configurations/new',
  '/configurations/:configurationId',
  '/configurations/:configurationId/missing',
  '/admin/identity/user-provisioning',
  '/admin/identity/user-provisioning/tokens/:tokenId',
  '/admin/identity/user-provisioning/guide',
  '/admin/identity/okta-user-provisioning',
  '/admin/identity/okta-user-provisioning/settings',
  '/admin/system/attributes',
  '/admin/system/api-keys',
  '/admin/system/api-keys/:keyId',
  '/admin/system/provisioning-log',
  '/admin/system/provisioning-log/:exchangeId',
  '/admin/system/administrators',
  '/admin/system/api-explorer',
  '/admin/system/audit-trail',
  '/admin/system/outbox',
] as const;

const patterns = portalRoutes.map(
  (route) => new RegExp(`^${route.replace(/\/:\w+/g, '/[^/]+').replace(/\/$/, '')}/?$`),
);

/** Returns whether the portal has a page at this path. */
export const isPortalPage = (path: string): boolean => patterns.some((pattern) => pattern.test(path));
