import { createSchema } from '../../../server/graphql/schema.js';
import { Role } from '../../../server/kernel/roles.js';
import { buildMember, buildScimUser, buildToken, signInAdministrator } from '../../support/builders.js';
import { apiOf, type Caller, nobody } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { call, type Field } from '../../support/spell-operations.js';

type Who = Role | 'MEMBER' | 'NOBODY';

const { OWNER, ADMINISTRATOR, HELP_DESK, AUDITOR } = Role;
const everyone: readonly Who[] = [OWNER, ADMINISTRATOR, HELP_DESK, AUDITOR, 'MEMBER', 'NOBODY'];
const people: readonly Who[] = everyone.filter((who) => who !== 'NOBODY');
const roles: readonly Who[] = Object.values(Role);
const readers: readonly Who[] = [OWNER, ADMINISTRATOR, AUDITOR];
const inviters: readonly Who[] = [OWNER, ADMINISTRATOR, HELP_DESK];
const writers: readonly Who[] = [OWNER, ADMINISTRATOR];

/**
 * States who may call which root field. It is not read from the declarations, so that a field without a rule, or with
 * another one, is found.
 */
const mayCall: readonly (readonly [readonly Who[], string])[] = [
  [everyone, 'viewer setupRequired singleSignOn signIn signOut setUpAdministrator openInvitation acceptInvitation'],
  [everyone, 'acceptAdministratorInvitation openAccountLink confirmEmailChange requestPasswordReset resetPassword'],
  [people, 'reauthenticate changePassword sessions endSession endOtherSessions'],
  [roles, 'updateProfile requestEmailChange'],
  [readers, 'administrators'],
  [[OWNER], 'inviteAdministrator resendAdministratorInvitation changeAdministratorRole'],
  [[OWNER], 'deactivateAdministrator reactivateAdministrator removeAdministrator removeSecondFactors'],
  [everyone, 'beginPasskey completeSignIn signInWithPasskey'],
  [roles, 'ownSecondFactors beginTotp confirmTotp removeTotp renewRecoveryCodes'],
  [roles, 'beginPasskeyRegistration addPasskey renamePasskey removePasskey'],
  [readers, 'secondFactorPolicy'],
  [[OWNER], 'updateSecondFactorPolicy'],
  [[OWNER, ADMINISTRATOR, 'MEMBER'], 'me'],
  [roles, 'users user userPage attributes customAttributes customAttributeRules'],
  [roles, 'groups group wholeGroup groupPage liveChanges'],
  [roles, 'mails mail sendsMail mailServerFault mailTemplates mailVariables mailPreview'],
  [roles, 'exchanges exchange exchangeStatistics exchangeCauses provisioningLog'],
  [roles, 'auditRecords auditRecord'],
  [readers, 'timeline valueOrigins apiKeys identityProviders provisioning simulation'],
  [readers, 'configurations configuration checkConfiguration templateVariables attributeUses'],
  [readers, 'previewConfigurations previewConfiguration'],
  [inviters, 'inviteUser inviteUsers resendInvitation resendMail sendKeptMails'],
  [writers, 'createApiKey updateApiKey rotateApiKey revokeApiKey'],
  [writers, 'createConfiguration updateConfiguration deleteConfiguration reorderConfigurations'],
  [writers, 'resolvedConfigurations resolvedConfigurationsByGroup'],
  [writers, 'addCustomAttribute deleteCustomAttribute updateMailTemplate sendTestMail'],
  [writers, 'createGroup replaceGroup updateGroup deleteGroup createUser replaceUser updateUser deleteUser'],
  [
    writers,
    'acknowledgeError updateLogRetention updateProvisioningSettings startSimulation stopSimulation removeSimulation',
  ],
  [writers, 'generateScimToken setScimTokenStatus setScimTokenAddresses renewScimToken deleteScimToken'],
];

const callers = new Map<string, readonly Who[]>(
  mayCall.flatMap(([who, names]) => names.split(' ').map((name) => [name, who] as const)),
);

const schema = createSchema();
const rootFields = [
  { kind: 'query', type: schema.getQueryType() },
  { kind: 'mutation', type: schema.getMutationType() },
  { kind: 'subscription', type: schema.getSubscriptionType() },
].flatMap(({ kind, type }) => Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field: field as Field })));

let app: TestApp;
let userId: string;
let token: string;
const known = new Map<Who, Caller>();
beforeAll(async () => {
  app = await makeTestApp();
  for (const role of Object.values(Role)) known.set(role, await signInAdministrator(app, { role }));
  ({ secret: token } = await buildToken(app));
  ({ id: userId } = await buildScimUser(app, token));
  known.set('MEMBER', await buildMember(app, token));
  known.set('NOBODY', nobody);
});
afterAll(() => app.close());

const isRefused = (code: unknown): boolean => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED';

describe('the rules', () => {
  it('name every root field, and none that is gone', () => {
    expect(rootFields.map(({ field }) => field.name).sort()).toEqual([...callers.keys()].sort());
  });
});

/** Fields that end or begin a session, or ask for a secret that no caller here has. */
const apart = new Set([
  'signOut',
  'signIn',
  'reauthenticate',
  'beginPasskey',
  'completeSignIn',
  'signInWithPasskey',
  'setUpAdministrator',
  'openInvitation',
  'acceptInvitation',
]);
/** A person who may have a secret gives the password just before; a member's profile is a member's. */
const refusedFurtherIn = new Set(['me', 'wholeGroup']);

const asked = rootFields.filter(({ field }) => !apart.has(field.name));

describe.each(everyone)('%s', (who) => {
  it.each(asked.map(({ kind, field }) => [kind, field.name, field] as const))(
    'is let into, or kept out of, the %s %s as the rules say',
    async (kind, name, field) => {
      const code = await apiOf(app, known.get(who)).codeOf(`${kind} { ${call(field)} }`);
      expect(code).not.toBe('INTERNAL_SERVER_ERROR');
      if (!callers.get(name)?.includes(who)) expect(code).toBe(who === 'NOBODY' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
      else if (!refusedFurtherIn.has(name)) expect(isRefused(code)).toBe(false);
    },
  );
});

const routes: readonly (readonly [string, () => string, readonly Who[]])[] = [
  ['users as a file', () => '/exports/users.csv', roles],
  ['the audit trail as a file', () => '/exports/audit-trail.csv', roles],
  ['a user as SCIM shows it', () => `/scim-preview/Users/${userId}`, roles],
  ['SCIM itself', () => '/scim/v2/Users', []],
];

describe.each(routes)('%s', (_, path, allowed) => {
  it.each(everyone)(`is as open to %s as the rules say`, async (who) => {
    const cookie = known.get(who)?.cookie;
    const { status } = await fetch(`${app.url}${path()}`, { headers: cookie ? { cookie } : {} });
    expect([401, 403].includes(status)).toBe(!allowed.includes(who));
  });

  it('is open to a SCIM token where it is SCIM', async () => {
    const { status } = await fetch(`${app.url}${path()}`, { headers: { authorization: `Bearer ${token}` } });
    expect(status).toBe(path().startsWith('/scim/') ? 200 : 401);
  });
});

describe('a SCIM token', () => {
  it.each(rootFields.map(({ kind, field }) => [kind, field.name, field] as const))(
    'opens no %s %s of the GraphQL API',
    async (kind, name, field) => {
      const answer = await apiOf(app, { key: token }).send(`${kind} { ${call(field)} }`);
      const code = answer.errors?.[0]?.extensions['code'];
      if (callers.get(name) !== everyone) expect(code).toBe('UNAUTHENTICATED');
      expect(answer.status).not.toBe(500);
    },
  );
});
