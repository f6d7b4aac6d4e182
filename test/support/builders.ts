import { randomUUID } from 'node:crypto';
import { hashingForServer } from '../../server/kernel/access/hashing-queue.js';
import { hashPassword } from '../../server/kernel/access/password.js';
import { Role } from '../../server/kernel/roles.js';
import { apiOf, type Caller, cookieOf } from './graphql-client.js';
import type { TestApp } from './make-test-app.js';
import { scimOf } from './scim-client.js';

/** A word that no other test uses. */
export const unique = (prefix: string): string => `${prefix}-${randomUUID().slice(0, 8)}`;

export interface BuiltAdministrator extends Caller {
  id: string;
  email: string;
  password: string;
}

/** Cheap enough for tests; the cost is part of the stored hash. */
const cheap = { log2N: 4, r: 8, p: 1 };

/** An administrator who exists but has not signed in; an owner where no role is given. */
export const buildAdministrator = async (
  app: TestApp,
  { role = Role.OWNER }: { role?: Role } = {},
): Promise<BuiltAdministrator> => {
  const email = `${unique('admin')}@example.com`;
  const password = unique('a long password');
  const id = randomUUID();
  await app.database.query(
    `insert into administrators (id, email, email_key, name, password_hash, created_at, role)
      values ($1, $2, $2, 'Test Administrator', $3, now(), $4)`,
    [id, email, await hashPassword(password, hashingForServer, cheap), role],
  );
  return { id, email, password };
};

const signInMutation = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';

let lastSignIn: Promise<unknown> = Promise.resolve();

/**
 * Signs in and returns the cookie; throws when that is refused. One after the other, because a network may have only a
 * few passwords waiting.
 */
const signIn = (app: TestApp, email: string, password: string): Promise<string> => {
  const signedIn = lastSignIn.then(async () => {
    const { headers, errors } = await apiOf(app).send(signInMutation, { input: { email, password } });
    const cookie = cookieOf({ headers });
    if (errors || !cookie) throw new Error(JSON.stringify(errors));
    return cookie;
  });
  lastSignIn = signedIn.catch(() => undefined);
  return signedIn;
};

/** Builds an administrator and signs in; an owner where no role is given. */
export const signInAdministrator = async (app: TestApp, props: { role?: Role } = {}): Promise<BuiltAdministrator> => {
  const administrator = await buildAdministrator(app, props);
  return { ...administrator, cookie: await signIn(app, administrator.email, administrator.password) };
};

const confirmMutation = 'mutation ($password: String!) { reauthenticate(input: { password: $password }) { id } }';

/** Gives the password of an administrator again; returns them with the cookie that is valid from then on. */
export const confirmSession = async (app: TestApp, by: BuiltAdministrator): Promise<BuiltAdministrator> => {
  const answer = await apiOf(app, by).send(confirmMutation, { password: by.password });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return { ...by, cookie: cookieOf(answer) };
};

export interface BuiltToken {
  id: string;
  name: string;
  secret: string;
}

export interface TokenProps {
  /** The administrator who generates it; by default, a new one. */
  by?: Caller;
  status?: 'ACTIVE' | 'INACTIVE';
  expiresAt?: Date;
  allowedAddresses?: readonly string[];
}

const generate = `mutation ($input: GenerateScimTokenInput!) {
  generateScimToken(input: $input) { secret token { id name } }
}`;

interface Generated {
  generateScimToken: { secret: string; token: { id: string; name: string } };
}

/** Generates a token as an administrator does; deletes older ones, because two is the limit. */
export const buildToken = async (app: TestApp, props: TokenProps = {}): Promise<BuiltToken> => {
  const api = apiOf(app, props.by ?? (await signInAdministrator(app)));
  const input = {
    name: unique('token'),
    expiresAt: props.expiresAt ?? null,
    allowedAddresses: props.allowedAddresses ?? [],
  };
  await app.database.query(
    'delete from scim_tokens where id in (select id from scim_tokens order by created_at desc offset 1)',
  );
  const { generateScimToken } = await api.run<Generated>(generate, { input });
  const { token, secret } = generateScimToken;
  if (props.status === 'INACTIVE') {
    await api.run('mutation ($id: ID!) { setScimTokenStatus(id: $id, status: INACTIVE) { id } }', { id: token.id });
  }
  return { ...token, secret };
};

export interface BuiltApiKey extends Caller {
  id: string;
  name: string;
  key: string;
}

export interface ApiKeyProps {
  /** The administrator who creates it; by default, a new one. */
  by?: Caller;
  scopes?: readonly string[];
  expiresAt?: Date;
  allowedAddresses?: readonly string[];
}

const createKey = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret key { id name } } }`;

/** Creates an API key as an administrator does. */
export const buildApiKey = async (app: TestApp, props: ApiKeyProps = {}): Promise<BuiltApiKey> => {
  const api = apiOf(app, props.by ?? (await signInAdministrator(app)));
  const input = {
    name: unique('key'),
    scopes: props.scopes ?? ['USERS_READ'],
    expiresAt: props.expiresAt ?? null,
    allowedAddresses: props.allowedAddresses ?? [],
  };
  const { createApiKey } = await api.run<{
    createApiKey: { secret: string; key: { id: string; name: string } };
  }>(createKey, { input });
  return { ...createApiKey.key, key: createApiKey.secret };
};

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** Returns a user as Okta describes one; a test passes only what it needs. */
export const oktaUser = (given: Record<string, unknown> = {}): Record<string, unknown> & { userName: string } => {
  const userName = typeof given['userName'] === 'string' ? given['userName'] : `${unique('user')}@example.com`;
  return {
    schemas: [core],
    userName,
    name: { givenName: 'Grace', familyName: 'Hopper' },
    emails: [{ primary: true, value: userName, type: 'work' }],
    displayName: 'Grace Hopper',
    locale: 'en-US',
    externalId: `00u${randomUUID().replaceAll('-', '').slice(0, 17)}`,
    groups: [],
    active: true,
    ...given,
  };
};

/** Provisions a user as Okta does; returns the stored resource. */
export const buildScimUser = async (app: TestApp, secret: string, given: Record<string, unknown> = {}) => {
  const { status, body } = await scimOf(app, secret).post('/Users', oktaUser(given));
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body as { id: string; userName: string; externalId: string; meta: { version: string } };
};

/** Pushes a group as Okta does; returns the stored resource. */
export const buildScimGroup = async (
  app: TestApp,
  secret: string,
  memberIds: readonly string[] = [],
  displayName = unique('group'),
) => {
  const { status, body } = await scimOf(app, secret).post('/Groups', {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
    displayName,
    members: memberIds.map((value) => ({ value })),
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body as { id: string; displayName: string; meta: { version: string } };
};

const createUser = `mutation ($input: CreateUserInput!) {
  createUser(input: $input) { user { id userName source version } outcome }
}`;

/** Creates a local user as an administrator does. */
export const buildLocalUser = async (app: TestApp, given: Record<string, unknown> = {}, by?: Caller) => {
  const api = apiOf(app, by ?? (await signInAdministrator(app)));
  const attributes = { userName: `${unique('local')}@example.com`, ...given };
  const { createUser: created } = await api.run<{
    createUser: { user: { id: string; userName: string; source: string; version: number } };
  }>(createUser, { input: { attributes } });
  return created.user;
};

/** The password of every member that is built. */
export const memberPassword = 'a long password of a member';

/** Builds a user from Okta who has registered and is signed in. */
export const buildMember = async (app: TestApp, secret: string, given: Record<string, unknown> = {}) => {
  const user = await buildScimUser(app, secret, given);
  const { id, userName } = user;
  await app.database.query(
    `insert into invitations (user_id, status, email, accepted_at) values ($1, 'ACCEPTED', $2, now())
      on conflict (user_id) do update set status = 'ACCEPTED', next_at = null`,
    [id, userName],
  );
  await app.database.query('insert into member_accounts values ($1, $2, $2, $3, now())', [
    id,
    userName,
    await hashPassword(memberPassword, hashingForServer, cheap),
  ]);
  return { ...user, cookie: await signIn(app, userName, memberPassword) };
};
