import type {
  ProvisioningPage_ProvisioningQuery,
  SettingsForm_SettingsFragment,
  UsersPage_UsersQuery,
} from '../../../client/src/gql/graphql.js';

type Token = ProvisioningPage_ProvisioningQuery['provisioning']['tokens'][number];
type UserRow = UsersPage_UsersQuery['users']['nodes'][number];

const day = 24 * 60 * 60 * 1000;

/** A moment this many days from now. */
export const daysFromNow = (days: number): string => new Date(Date.now() + days * day).toISOString();

/** An active token that was never used; only what matters to the test is given. */
export const sampleToken = (given: Partial<Token> = {}): Token => ({
  id: 't1',
  name: 'Okta',
  hint: 'a1b2',
  status: 'ACTIVE',
  expired: false,
  allowedAddresses: [],
  createdAt: daysFromNow(-40),
  createdBy: 'ada@example.com',
  validFrom: daysFromNow(-40),
  expiresAt: null,
  expiryWarning: null,
  lastUsedAt: null,
  lastUsedFrom: null,
  ...given,
});

/** The answers of the page User provisioning with these tokens. */
export const provisioningAnswers = (tokens: Token[]) => ({
  ProvisioningPage_identityProviders: {
    identityProviders: [{ kind: 'OKTA', name: 'Okta', connected: tokens.length > 0 }],
  },
  ProvisioningPage_provisioning: {
    provisioning: {
      provider: 'OKTA',
      targetUrl: 'https://rollcall.example/scim/v2',
      tokenLimit: 2,
      userCount: 0,
      groupCount: 0,
      health: { state: 'WAITING', requests: 0, errors: 0, unresolved: 0 },
      lastRequest: null,
      tokens,
    },
  },
  TokenPage_tokens: {
    provisioning: { tokens: tokens.map(({ id, name, status, expired }) => ({ id, name, status, expired })) },
  },
});

/** A row of the list of users. */
export const sampleUser = (given: Partial<UserRow> = {}): UserRow => ({
  id: 'u1',
  userName: 'grace.hopper@example.com',
  displayName: 'Grace Hopper',
  emails: [],
  status: 'ACTIVE',
  source: 'SCIM_OKTA',
  invitation: { status: 'NONE', obstacle: null },
  updatedAt: daysFromNow(-1),
  ...given,
});

/** A page of users as the server returns it. */
export const usersAnswer = (nodes: UserRow[], more: Partial<UsersPage_UsersQuery['users']> = {}) => ({
  users: {
    totalCount: nodes.length,
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    nodes,
    ...more,
  },
});

/** Settings that were saved before; only what matters to the test is given. */
export const sampleSettings = (given: Partial<SettingsForm_SettingsFragment> = {}): SettingsForm_SettingsFragment => ({
  version: 4,
  autoInvite: false,
  inviteDelayMinutes: 60,
  inviteLanguage: 'RECIPIENT',
  reminderDays: [3, 7],
  senderName: null,
  updatedAt: daysFromNow(-1),
  updatedBy: 'ada@example.com',
  customAttributes: [],
  ...given,
});

/** The answer of the page of settings. */
export const settingsAnswer = (settings: SettingsForm_SettingsFragment) => ({
  provisioning: { provider: 'OKTA', userCount: 3, tokens: [{ id: 't1' }], settings },
  sendsMail: true,
  customAttributeRules: { namespace: 'urn:x', reservedNames: ['userName', 'user'], maximum: 300 },
});
