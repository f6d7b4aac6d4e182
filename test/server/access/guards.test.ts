import {
  type DocumentNode,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { createExecute } from '../../../server/graphql/execute.js';
import { neededBy } from '../../../server/graphql/field-permissions.js';
import { createSchema } from '../../../server/graphql/schema.js';
import type { ApiKeyActor } from '../../../server/kernel/actor.js';
import { Permission } from '../../../server/kernel/permissions.js';
import { scimOperations } from '../../../server/scim/index.js';
import { buildApiKey, buildScimGroup, buildScimUser, buildToken, signInAdministrator } from '../../support/builders.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import type { Field } from '../../support/spell-operations.js';

/**
 * The scope that each type needs, and the fields that writers see without it. The list repeats the declarations on
 * purpose, so that a missing one is found.
 */
const owners: Record<string, { scope: Permission; open: readonly string[] }> = {
  User: { scope: Permission.UsersRead, open: ['id', 'version'] },
  PersonName: { scope: Permission.UsersRead, open: [] },
  Email: { scope: Permission.UsersRead, open: [] },
  UserMissingValues: { scope: Permission.UsersRead, open: [] },
  Group: { scope: Permission.GroupsRead, open: ['id', 'version'] },
  UserMembership: { scope: Permission.GroupsRead, open: [] },
  AssignedGroup: { scope: Permission.GroupsRead, open: ['id'] },
  CustomAttribute: { scope: Permission.UsersRead, open: ['id', 'name', 'urn'] },
  ScimToken: { scope: Permission.ProvisioningRead, open: ['id', 'status'] },
  Provisioning: { scope: Permission.ProvisioningRead, open: [] },
  ProvisioningSettings: { scope: Permission.ProvisioningRead, open: ['version'] },
  SetupStep: { scope: Permission.ProvisioningRead, open: [] },
  SimulationRun: { scope: Permission.ProvisioningRead, open: ['id', 'state'] },
  Configuration: { scope: Permission.ConfigurationsRead, open: ['id', 'version'] },
  ConfigurationField: { scope: Permission.ConfigurationsRead, open: [] },
  MailTemplate: { scope: Permission.InvitationsRead, open: ['kind', 'language', 'version'] },
  Mail: { scope: Permission.InvitationsRead, open: ['id', 'status'] },
  ProvisioningLog: { scope: Permission.LogRead, open: ['retentionDays'] },
  Exchange: { scope: Permission.LogRead, open: [] },
  Administrator: { scope: Permission.AdministratorsRead, open: [] },
  AuditRecord: { scope: Permission.AuditRead, open: [] },
};

/** The payloads of mutations that need no scope to read: results of the write, and secrets for people. */
const answers = [
  'AddedFactor',
  'ApiKey',
  'ApiKeyWithSecret',
  'GroupWrite',
  'InvitedAdministrator',
  'InviteResult',
  'OpenedAccountLink',
  'OpenedInvitation',
  'RequestedEmailChange',
  'ScimTokenWithSecret',
  'SimulationRemoval',
  'TotpEnrolment',
  'UserWrite',
  'Viewer',
  'WriteNote',
];

const schema = createSchema();

const fieldsOf = (type: GraphQLObjectType | null | undefined): Field[] =>
  Object.values(type?.getFields() ?? {}) as Field[];

const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];

const scopes = schema.getType('ApiKeyScope');
if (!isEnumType(scopes)) throw new Error('ApiKeyScope is an enum.');
const permissions = scopes.getValues().map(({ value }) => value as Permission);

const isOpenTo = (field: Field, scope: Permission): boolean => {
  const needed = neededBy(field);
  return needed === undefined || (needed.length > 0 && needed.every((one) => one === scope));
};

/** Returns every field that a key with one scope reaches from any root field, as Type.field. */
const reached = (scope: Permission): Set<string> => {
  const found = new Set<string>();
  const walk = (type: GraphQLObjectType): void => {
    for (const field of fieldsOf(type)) {
      const name = `${type.name}.${field.name}`;
      if (found.has(name) || !isOpenTo(field, scope)) continue;
      found.add(name);
      const below = getNamedType(field.type);
      if (isObjectType(below)) walk(below);
    }
  };
  for (const root of roots) if (root) walk(root);
  return found;
};

const isForeign = (name: string, scope: Permission): boolean => {
  const [type = '', field = ''] = name.split('.');
  const owner = owners[type];
  return owner !== undefined && owner.scope !== scope && !owner.open.includes(field);
};

describe('the schema', () => {
  it.each(permissions)('leads a key with %s alone to no field of another subject', (scope) => {
    expect([...reached(scope)].filter((name) => isForeign(name, scope))).toEqual([]);
  });

  it('has nothing in what its writes answer that is nobody’s', () => {
    const seen = new Set<string>();
    const walk = (type: GraphQLObjectType): void => {
      if (seen.has(type.name)) return;
      seen.add(type.name);
      if (owners[type.name]) return;
      for (const field of fieldsOf(type)) {
        const below = getNamedType(field.type);
        if (isObjectType(below)) walk(below);
      }
    };
    for (const { type } of fieldsOf(schema.getMutationType())) {
      const below = getNamedType(type);
      if (isObjectType(below)) walk(below);
    }
    expect([...seen].filter((name) => !owners[name] && !answers.includes(name))).toEqual([]);
  });
});

const actorWith = (scope: Permission): ApiKeyActor => ({
  kind: 'apiKey',
  id: 'key',
  label: 'key',
  schemaVersion: 0,
  permissions: new Set([scope]),
});

/** Returns true if a document selects a field that needs another scope. */
const asksForForeign = (document: DocumentNode, scope: Permission): boolean => {
  const types = new TypeInfo(schema);
  let foreign = false;
  const look = (): void => {
    foreign ||= isForeign(`${types.getParentType()?.name}.${types.getFieldDef()?.name}`, scope);
  };
  visit(document, visitWithTypeInfo(types, { Field: look }));
  return foreign;
};

describe('the port by which documents run in process', () => {
  const execute = createExecute({
    schema,
    documents: scimOperations,
    createContext: () => {
      throw new Error('It would have run.');
    },
  });

  it.each(permissions)('runs no document for %s alone that asks for another subject', async (scope) => {
    const foreign = scimOperations.filter((document) => asksForForeign(document as unknown as DocumentNode, scope));
    expect(foreign).not.toEqual([]);
    for (const document of foreign) {
      await expect(execute(document, {}, actorWith(scope), { requestId: 'r' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });
});

describe('the other endpoints', () => {
  let app: TestApp;
  let user: { id: string };
  let group: { id: string; displayName: string };
  let by: Awaited<ReturnType<typeof signInAdministrator>>;
  beforeAll(async () => {
    app = await makeTestApp();
    by = await signInAdministrator(app);
    const { secret } = await buildToken(app, { by });
    user = await buildScimUser(app, secret);
    group = await buildScimGroup(app, secret, [user.id]);
  });
  afterAll(() => app.close());

  const get = async (path: string, names: readonly string[]) => {
    const { key } = await buildApiKey(app, { by, scopes: names });
    return fetch(`${app.url}${path}`, { headers: { authorization: `Bearer ${key}` } });
  };

  it('show the preview of a user, who has groups, to no key that may read users alone', async () => {
    const response = await get(`/scim-preview/Users/${user.id}`, ['USERS_READ']);
    const text = await response.text();
    expect([response.status, text.includes(group.displayName)]).toEqual([403, false]);
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ message: expect.stringContaining('GROUPS_READ'), extensions: { code: 'FORBIDDEN' } }],
    });
  });

  it('show the preview of a user to a key that may read both', async () => {
    const response = await get(`/scim-preview/Users/${user.id}`, ['USERS_READ', 'GROUPS_READ']);
    expect(await response.json()).toMatchObject({ groups: [{ value: group.id }] });
  });

  it.each([
    ['/exports/users.csv', ['GROUPS_READ', 'AUDIT_READ']],
    ['/exports/users.csv?groupId=x', ['USERS_READ']],
    ['/exports/users.csv?withErrors=true', ['USERS_READ']],
    ['/exports/audit-trail.csv', ['USERS_READ', 'LOG_READ']],
  ])('export %s for no key with %j', async (path, names) => {
    expect((await get(path, names)).status).toBe(403);
  });
});
