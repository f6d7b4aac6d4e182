import { createBrowserRouter, type DataRouter, type RouteObject } from 'react-router';
import { PageGuard } from './shell/PageGuard.js';
import { RouteError } from './shell/RouteError.js';
import { Shell } from './shell/Shell.js';
import { NotFoundPage } from './ui/feedback/NotFoundPage.js';

/** Every address behind the sign-in. Pages are loaded when they are first needed. */
export function createRoutes(fetch: typeof globalThis.fetch): RouteObject[] {
  return [
    {
      path: '/',
      element: <Shell fetch={fetch} />,
      ErrorBoundary: RouteError,
      HydrateFallback: Nothing,
      children: [
        {
          element: <PageGuard />,
          ErrorBoundary: RouteError,
          children: [...pages, { path: '*', element: <NotFoundPage /> }],
        },
      ],
    },
  ];
}

/** The router of the browser, with the addresses of the portal. */
export function createPortalRouter(fetch: typeof globalThis.fetch): DataRouter {
  return createBrowserRouter(createRoutes(fetch));
}

const pages: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('./features/overview/OverviewPage.js')).OverviewPage }),
  },
  {
    path: 'profile',
    lazy: async () => ({ Component: (await import('./features/profile/ProfilePage.js')).ProfilePage }),
  },
  {
    path: 'users',
    lazy: async () => ({ Component: (await import('./features/users/list/UsersPage.js')).UsersPage }),
  },
  {
    path: 'users/:userId',
    lazy: async () => ({ Component: (await import('./features/users/page/UserPage.js')).UserPage }),
  },
  {
    path: 'groups',
    lazy: async () => ({ Component: (await import('./features/groups/GroupsPage.js')).GroupsPage }),
  },
  {
    path: 'groups/:groupId',
    lazy: async () => ({ Component: (await import('./features/groups/GroupPage.js')).GroupPage }),
  },
  {
    path: 'admin/system/outbox',
    lazy: async () => ({ Component: (await import('./features/outbox/OutboxPage.js')).OutboxPage }),
  },
  {
    path: 'configurations',
    lazy: async () => ({
      Component: (await import('./features/configurations/ConfigurationsPage.js')).ConfigurationsPage,
    }),
  },
  {
    path: 'configurations/new',
    lazy: async () => ({
      Component: (await import('./features/configurations/ConfigurationPage.js')).NewConfigurationPage,
    }),
  },
  {
    path: 'configurations/:configurationId',
    lazy: async () => ({
      Component: (await import('./features/configurations/ConfigurationPage.js')).ConfigurationPage,
    }),
  },
  {
    path: 'configurations/:configurationId/missing',
    lazy: async () => ({
      Component: (await import('./features/configurations/MissingUsersPage.js')).MissingUsersPage,
    }),
  },
  {
    path: 'admin/identity',
    lazy: async () => ({ Component: (await import('./features/provisioning/OnceSecret.js')).OnceSecretLayout }),
    children: [
      {
        path: 'user-provisioning',
        lazy: async () => ({
          Component: (await import('./features/provisioning/connection/ProvisioningPage.js')).ProvisioningPage,
        }),
      },
      {
        path: 'okta-user-provisioning',
        lazy: async () => ({
          Component: (await import('./features/provisioning/connection/ProvisioningPage.js')).OktaProvisioningPage,
        }),
      },
      {
        path: 'user-provisioning/tokens/:tokenId',
        lazy: async () => ({ Component: (await import('./features/provisioning/tokens/TokenPage.js')).TokenPage }),
      },
      {
        path: 'user-provisioning/guide',
        lazy: async () => ({ Component: (await import('./features/provisioning/guide/GuidePage.js')).GuidePage }),
      },
    ],
  },
  {
    path: 'admin/identity/okta-user-provisioning/settings',
    lazy: async () => ({ Component: (await import('./features/settings/SettingsPage.js')).SettingsPage }),
  },
  {
    path: 'admin/system/attributes',
    lazy: async () => ({ Component: (await import('./features/attributes/AttributesPage.js')).AttributesPage }),
  },
  {
    path: 'admin/system/api-keys',
    lazy: async () => ({ Component: (await import('./features/api-keys/OnceKey.js')).OnceKeyLayout }),
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('./features/api-keys/ApiKeysPage.js')).ApiKeysPage }),
      },
      {
        path: ':keyId',
        lazy: async () => ({ Component: (await import('./features/api-keys/ApiKeyPage.js')).ApiKeyPage }),
      },
    ],
  },
  {
    path: 'admin/system/provisioning-log',
    lazy: async () => ({
      Component: (await import('./features/provisioning-log/ProvisioningLogPage.js')).ProvisioningLogPage,
    }),
  },
  {
    path: 'admin/system/provisioning-log/:exchangeId',
    lazy: async () => ({ Component: (await import('./features/provisioning-log/ExchangePage.js')).ExchangePage }),
  },
  {
    path: 'admin/system/api-explorer',
    lazy: async () => ({ Component: (await import('./features/api-explorer/ApiExplorerPage.js')).ApiExplorerPage }),
  },
  {
    path: 'admin/system/administrators',
    lazy: async () => ({
      Component: (await import('./features/administrators/AdministratorsPage.js')).AdministratorsPage,
    }),
  },
  {
    path: 'admin/system/audit-trail',
    lazy: async () => ({ Component: (await import('./features/audit-trail/AuditTrailPage.js')).AuditTrailPage }),
  },
];

/** Drawn for the moment until the first page's code is there. */
function Nothing() {
  return null;
}
