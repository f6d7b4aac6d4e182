import './dom.js';
import { render } from '@testing-library/react';
import { createMemoryRouter } from 'react-router';
import { App } from '../../../client/src/App.js';
import { EntranceApp } from '../../../client/src/EntranceApp.js';
import type { Permission } from '../../../client/src/gql/graphql.js';
import { activateLocale, type Locale } from '../../../client/src/lib/words/i18n.js';
import { createRoutes } from '../../../client/src/routes.js';
import { type Answers, GraphqlServer } from './graphql-server.js';

/** The permissions of an owner. */
const everything: readonly Permission[] = [
  'ADMINISTRATORS_READ',
  'ADMINISTRATORS_WRITE',
  'API_KEYS_MANAGE',
  'API_KEYS_READ',
  'AUDIT_READ',
  'AUDIT_READ_OWN',
  'CONFIGURATIONS_READ',
  'CONFIGURATIONS_WRITE',
  'GROUPS_READ',
  'GROUPS_WRITE',
  'INVITATIONS_READ',
  'INVITATIONS_WRITE',
  'LOG_READ',
  'LOG_READ_PERSONAL',
  'MAIL_WRITE',
  'PROFILE_WRITE',
  'PROVISIONING_READ',
  'PROVISIONING_WRITE',
  'USERS_READ',
  'USERS_WRITE',
];

/** The administrator who is signed in, at the start of a session. */
export const signedInViewer = {
  id: 'a',
  name: 'Ada',
  email: 'ada@example.com',
  role: 'OWNER',
  permissions: everything,
  sessionExpiresIn: 7200,
  sessionExpiresAt: '2026-11-23T15:00:00.000Z',
  sessionEndsAtLatest: '2026-11-24T01:00:00.000Z',
};

const signedIn: Answers = {
  Shell_viewer: { viewer: signedInViewer },
  TokenExpiryBanner_tokens: { provisioning: { tokens: [] } },
  MailBanner_mail: { sendsMail: true, provisioning: { settings: { autoInvite: false } } },
};

interface Visit {
  answers: Answers;
  locale?: Locale;
  /** Silent streams connect but do not ping. */
  streams?: 'live' | 'silent';
}

/** Opens the portal at an address, signed in, with the answers of the test. */
export const openPortal = async (address: string, { answers, locale = 'en', streams = 'live' }: Visit) => {
  await activateLocale(locale);
  const server = new GraphqlServer({ ...signedIn, ...answers }, streams);
  const visited: string[] = [];
  const router = createMemoryRouter(createRoutes(server.fetch), { initialEntries: [address] });
  const view = render(<App router={router} fetch={server.fetch} go={(target) => visited.push(target)} />);
  return { ...view, server, router, visited };
};

/** Opens a page outside the portal, without a sign-in. */
export const openEntrance = async (address: string, { answers, locale = 'en' }: Visit) => {
  await activateLocale(locale);
  const server = new GraphqlServer(answers);
  const visited: string[] = [];
  const { pathname, search, hash, origin } = new URL(address, 'https://rollcall.example');
  const location = { pathname, search, hash, origin };
  const view = render(<EntranceApp location={location} fetch={server.fetch} go={(target) => visited.push(target)} />);
  return { ...view, server, visited };
};
