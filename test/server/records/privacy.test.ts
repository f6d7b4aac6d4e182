import { describeError } from '../../../server/kernel/faults/describe-error.js';
import { userResource } from '../../../server/kernel/schema/definitions/registry.js';
import { openLog } from '../../../server/log.js';
import { buildToken, oktaUser, signInAdministrator } from '../../support/builders.js';
import { canaryIn, failOnLeaks, watch } from '../../support/canaries.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { type ScimEndpoint, scimOf } from '../../support/scim-client.js';

let app: TestApp;
let scim: ScimEndpoint;
beforeAll(async () => {
  app = await makeTestApp();
  scim = scimOf(app, (await buildToken(app)).secret);
});
afterAll(() => app.close());

const canary = (name: string): string => `canary-${name.replaceAll(/\W/g, '')}@example.com`;

/** A user with a canary in every attribute of text that SCIM knows. */
const canaryUser = (): Record<string, unknown> => {
  const texts = userResource.core.attributes.filter(({ type, multiValued }) => type === 'string' && !multiValued);
  const plain = Object.fromEntries(texts.map(({ name }) => [name, canary(name)]));
  const many = ['emails', 'phoneNumbers', 'ims', 'photos', 'entitlements', 'roles'];
  const listed = many.map((name) => [name, [{ value: canary(name), type: 'work', display: canary(`${name}Display`) }]]);
  return oktaUser({
    ...plain,
    ...Object.fromEntries(listed),
    name: { givenName: canary('given'), familyName: canary('family'), formatted: canary('formatted') },
    addresses: [{ streetAddress: canary('street'), locality: canary('town'), type: 'work' }],
    userName: canary(`user${Math.random()}`),
    password: canary('password'),
    profileUrl: 'https://example.com/canary-profile',
  });
};

/** Lines that the server wrote to its log since. */
const linesOf = (work: (errors: unknown[]) => Promise<void>): Promise<string> => {
  const lines: string[] = [];
  const log = openLog('trace', { write: (line: string) => void lines.push(line) });
  const errors: unknown[] = [];
  return work(errors).then(() => {
    for (const error of errors) log.failure(error, 'Unexpected failure');
    return lines.join('');
  });
};

describe('an error that nobody foresaw', () => {
  it('is logged by where it happened, without what PostgreSQL quotes', async () => {
    await app.database.query('alter table users add constraint tripwire check (user_name_key not like $$canary%$$)');
    const log = await linesOf(async (errors) => {
      const answer = await scim.post('/Users', canaryUser());
      expect(answer.status).toBe(500);
      errors.push(...app.unexpected.splice(0));
    });
    await app.database.query('alter table users drop constraint tripwire');
    expect(canaryIn(log)).toBeUndefined();
    expect(JSON.parse(log)).toMatchObject({
      msg: 'Unexpected failure',
      err: { code: '23514', severity: 'ERROR', table: 'users', constraint: 'tripwire', routine: 'ExecConstraints' },
    });
  });

  it('really quoted it', async () => {
    await app.database.query('alter table users add constraint tripwire check (user_name_key not like $$canary%$$)');
    await scim.post('/Users', canaryUser());
    await app.database.query('alter table users drop constraint tripwire');
    const [error] = app.unexpected.splice(0) as { detail?: string; cause?: { detail?: string } }[];
    expect(canaryIn(`${error?.detail} ${error?.cause?.detail}`)).toBeDefined();
  });

  it.each([
    ['a message', new Error('canary-message')],
    ['a message of several lines', new Error('canary-1\n    at canary-2 (canary-3)')],
    ['a name', Object.assign(new Error('x'), { name: 'canary-name of somebody@example.com' })],
    ['a code', Object.assign(new Error('x'), { code: 'canary@example.com' })],
    [
      'fields of PostgreSQL',
      Object.assign(new Error('x'), { detail: 'canary-1', where: 'canary-2', hint: 'canary-3' }),
    ],
    ['parameters', Object.assign(new Error('x'), { parameters: ['canary-1'], query: 'canary-2' })],
    ['a cause', new Error('x', { cause: new Error('canary-cause') })],
    ['several errors', new AggregateError([new Error('canary-1')], 'canary-2')],
    [
      'what a mail server says',
      Object.assign(new Error('x'), { response: '550 canary@example.com', responseCode: 550 }),
    ],
    ['a text that was thrown', 'canary-thrown'],
    ['an object that was thrown', { message: 'canary-thrown', stack: 'canary-stack' }],
    [
      'JSON that cannot be read',
      (() => {
        try {
          return JSON.parse('canary-json');
        } catch (error) {
          return error;
        }
      })(),
    ],
  ])('says nothing of %s', (_, error) => {
    expect(canaryIn(JSON.stringify(describeError(error)))).toBeUndefined();
  });

  it('keeps the frames of its stack', () => {
    expect(describeError(new Error('x')).stack[0]).toMatch(/privacy\.test\.ts:\d+:\d+/);
  });
});

describe('a journey with a canary in every field', () => {
  it('leaves none in errors, in the log, and in the log rows of strangers', async () => {
    const user = canaryUser();
    const { body } = await scim.post('/Users', user);
    await scim.post('/Users', user);
    await scim.put(`/Users/${body.id}`, { ...user, emails: [{ value: canary('a b') }, 7], active: canary('active') });
    await scim.get(`/Users?filter=${encodeURIComponent(`userName eq "${user['userName']}`)}`);
    await scim.get(`/Users?filter=${encodeURIComponent(`userName is "${user['userName']}"`)}`);
    const stranger = scimOf(app, undefined);
    await stranger.get(`/Users?filter=${encodeURIComponent(`userName eq "${user['userName']}"`)}`);
    await stranger.get(`/Users/${user['userName']}`, { 'user-agent': `x ${user['userName']}` });
    await stranger.get(`/Users/${encodeURIComponent(String(user['userName']))}?login=${user['userName']}`);
    await stranger.post('/Users', user);
    const administrator = await signInAdministrator(app);
    const api = apiOf(app, administrator);
    await api.send('mutation ($input: CreateUserInput!) { createUser(input: $input) { outcome } }', {
      input: { attributes: user },
    });
    await api.send('query ($id: ID!) { user(id: $id) { id } }', { id: user['userName'] });
    await apiOf(app).send('mutation ($input: SignInInput!) { signIn(input: $input) { id } }', {
      input: { email: user['userName'], password: administrator.password },
    });
    expect(() => failOnLeaks()).not.toThrow();
  });

  it('would have failed over one', () => {
    watch('The log', '{"msg":"canary-planted"}');
    expect(failOnLeaks).toThrow('The log holds canary-planted');
    watch('An error', 'grace@example.com is taken');
    expect(failOnLeaks).toThrow('grace@example.com');
    watch('The log row of a stranger', `rollcall_member_${'x'.repeat(49)}`);
    expect(failOnLeaks).toThrow('rollcall_member_');
  });
});
