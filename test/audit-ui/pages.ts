import type { MessageKey } from '../../client/src/lib/words/i18n.js';
import type { Leniency } from '../support/browser/portal-page.js';
import type { Filled } from './fill-portal.js';

/** A page of the portal and the states in which it is audited. */
export interface AuditedPage extends Pick<Leniency, 'butFor' | 'iframes'> {
  name: string;
  path: (filled: Filled) => string;
  /** An address at which the page shows only an error. */
  error?: string;
  /** The button that opens the page's dialog. */
  dialog?: MessageKey;
  /** The page is also audited without any data. */
  empty?: boolean;
  /** The page is shown before sign-in. */
  entrance?: boolean;
}

const nowhere = '00000000-0000-4000-8000-000000000000';
const admin = '/admin/identity';
const system = '/admin/system';

/** Every page; a page that is added to routes.tsx belongs here. */
export const pages: readonly AuditedPage[] = [
  { name: 'overview', path: () => '/', empty: true },
  { name: 'sign-in', path: () => '/sign-in', entrance: true },
  { name: 'set-up', path: () => '/set-up#none', entrance: true },
  { name: 'forgot-password', path: () => '/password/forgot', entrance: true },
  { name: 'reset-password', path: () => '/password/reset#none', entrance: true },
  { name: 'accept-invitation', path: () => '/administrators/accept#none', entrance: true },
  { name: 'confirm-email', path: () => '/profile/confirm-email#none', entrance: true },
  { name: 'welcome', path: () => '/welcome/none', entrance: true },
  { name: 'users', path: () => '/users', empty: true, dialog: 'users.add' },
  { name: 'users-columns', path: () => '/users?sort=-updated', dialog: 'columns.title' },
  { name: 'users-nobody', path: () => '/users?q=nobody-of-this-name' },
  {
    name: 'user',
    path: ({ userId }) => `/users/${userId}`,
    error: `/users/${nowhere}`,
    dialog: 'user.deactivate',
  },
  { name: 'local-user', path: ({ localId }) => `/users/${localId}` },
  { name: 'deleted-user', path: ({ goneId }) => `/users/${goneId}` },
  { name: 'user-configurations', path: ({ localId }) => `/users/${localId}?tab=configurations` },
  { name: 'user-timeline', path: ({ userId }) => `/users/${userId}?tab=timeline` },
  { name: 'user-scim', path: ({ userId }) => `/users/${userId}?tab=raw` },
  { name: 'groups', path: () => '/groups', empty: true, dialog: 'groups.add' },
  { name: 'group', path: ({ groupId }) => `/groups/${groupId}`, error: `/groups/${nowhere}` },
  { name: 'group-timeline', path: ({ groupId }) => `/groups/${groupId}?tab=timeline` },
  { name: 'outbox', path: () => `${system}/outbox`, empty: true },
  { name: 'mail-texts', path: () => `${system}/outbox?tab=templates`, iframes: false },
  { name: 'configurations', path: () => '/configurations', empty: true },
  { name: 'configuration', path: () => '/configurations/new', error: `/configurations/${nowhere}` },
  {
    name: 'configuration-edit',
    path: ({ configurationId }) => `/configurations/${configurationId}`,
    dialog: 'action.delete',
  },
  { name: 'missing-users', path: ({ configurationId }) => `/configurations/${configurationId}/missing` },
  {
    name: 'provisioning',
    path: () => `${admin}/user-provisioning?provider=okta`,
    empty: true,
    dialog: 'provisioning.generateToken',
  },
  { name: 'provisioning-okta', path: () => `${admin}/okta-user-provisioning`, empty: true },
  {
    name: 'token',
    path: ({ tokenId }) => `${admin}/user-provisioning/tokens/${tokenId}`,
    error: `${admin}/user-provisioning/tokens/${nowhere}`,
  },
  { name: 'guide', path: () => `${admin}/user-provisioning/guide`, empty: true },
  { name: 'profile', path: () => '/profile' },
  { name: 'settings', path: () => `${admin}/okta-user-provisioning/settings`, empty: true },
  { name: 'attributes', path: () => `${system}/attributes`, empty: true },
  { name: 'api-keys', path: () => `${system}/api-keys`, empty: true, dialog: 'apiKeys.create' },
  { name: 'api-key', path: ({ keyId }) => `${system}/api-keys/${keyId}`, error: `${system}/api-keys/${nowhere}` },
  { name: 'log', path: () => `${system}/provisioning-log`, empty: true, dialog: 'log.changeRetention' },
  {
    name: 'log-entry',
    path: ({ shortId }) => `${system}/provisioning-log/${shortId}`,
    error: `${system}/provisioning-log/ZZZZZ`,
  },
  { name: 'administrators', path: () => `${system}/administrators`, dialog: 'administrators.invite' },
  { name: 'audit-trail', path: () => `${system}/audit-trail`, empty: true },
  {
    name: 'api-explorer',
    path: () => `${system}/api-explorer`,
    butFor: ['nested-interactive', 'scrollable-region-focusable'],
  },
  { name: 'not-found', path: () => '/nowhere' },
];

export type State = 'default' | 'empty' | 'error' | 'dialog';

/** One look at a page. */
export interface Look {
  page: AuditedPage;
  state: State;
  language: 'en' | 'fr';
  theme: 'light' | 'dark';
}

const statesOf = ({ empty, error, dialog }: AuditedPage): State[] => [
  'default',
  ...(empty ? (['empty'] as const) : []),
  ...(error ? (['error'] as const) : []),
  ...(dialog ? (['dialog'] as const) : []),
];

/** All looks, sorted by language and theme, so that one browser page serves each group. */
export const looks: readonly Look[] = (['en', 'fr'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    pages.flatMap((page) => statesOf(page).map((state) => ({ page, state, language, theme }))),
  ),
);

/** Returns the name of a look in reports. */
export const nameOf = ({ page, state, language, theme }: Look): string => `${page.name} ${state} ${language} ${theme}`;
