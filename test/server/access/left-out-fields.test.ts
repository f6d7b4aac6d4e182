import { Role } from '../../../server/kernel/roles.js';
import { signInAdministrator } from '../../support/builders.js';
import { type Api, apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
let api: Api;
beforeAll(async () => {
  app = await makeTestApp();
  api = apiOf(app, await signInAdministrator(app, { role: Role.HELP_DESK }));
});
afterAll(() => app.close());

describe('a field that the caller may not read', () => {
  it.each([
    ['is left out', 'query ($with: Boolean!) { sendsMail provisioning @include(if: $with) { userCount } }', false],
    ['is skipped', 'query ($with: Boolean!) { sendsMail provisioning @skip(if: $with) { userCount } }', true],
    [
      'is left out by default',
      'query ($with: Boolean = false) { sendsMail ...on Query @include(if: $with) { apiKeys { id } } }',
      undefined,
    ],
    ['is left out in words', 'query { sendsMail apiKeys @include(if: false) { id } }', undefined],
  ] as const)('is no reason for a refusal where it %s', async (_, query, given) => {
    const { data, errors } = await api.send(query, given === undefined ? {} : { with: given });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ sendsMail: false });
  });

  it.each([
    ['is included', 'query ($with: Boolean!) { provisioning @include(if: $with) { userCount } }', true],
    ['is not skipped', 'query ($with: Boolean!) { provisioning @skip(if: $with) { userCount } }', false],
    ['is included by default', 'query ($with: Boolean = true) { apiKeys @include(if: $with) { id } }', undefined],
    ['is left out in one place alone', 'query { apiKeys @include(if: false) { id } more: apiKeys { id } }', undefined],
  ] as const)('is refused where it %s', async (_, query, given) => {
    const { errors } = await api.send(query, given === undefined ? {} : { with: given });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
