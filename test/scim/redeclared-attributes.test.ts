import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildScimUser, buildToken, signInAdministrator } from '../support/builders.js';
import { type Api, apiOf } from '../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { patchOf } from '../support/patch-of.js';
import { type ScimEndpoint, scimOf } from '../support/scim-client.js';

let app: TestApp;
let api: Api;
let secret: string;
let scim: ScimEndpoint;

beforeAll(async () => {
  app = await makeTestApp();
  ({ secret } = await buildToken(app));
  scim = scimOf(app, secret);
  api = apiOf(app, await signInAdministrator(app));
});

afterAll(() => app.close());

const urn = 'urn:ietf:params:scim:schemas:extension:rollcall:2.0:User';

const save = async (input: object): Promise<void> => {
  const { provisioning } = await api.run<{ provisioning: { settings: { version: number } } }>(
    '{ provisioning { settings { version } } }',
  );
  await api.run(
    'mutation ($input: UpdateProvisioningSettingsInput!) { updateProvisioningSettings(input: $input) { version } }',
    { input: { ...input, version: provisioning.settings.version } },
  );
};

const idOfBadge = async (): Promise<string | undefined> =>
  (await api.run<{ customAttributes: { id: string }[] }>('{ customAttributes { id } }')).customAttributes[0]?.id;

const badge = (id: string, value: unknown) =>
  scim.patch(`/Users/${id}`, patchOf({ op: 'add', path: `${urn}:badge`, value }));

it('values that were acknowledged while an attribute got another type in one save are kept', async () => {
  await save({ addCustomAttributes: [{ name: 'badge', type: 'STRING' }] });
  const users = await Promise.all(Array.from({ length: 30 }, () => buildScimUser(app, secret)));
  const [holder] = users;
  await badge(String(holder?.id), 'old');

  const saved = save({
    removeCustomAttributeIds: [await idOfBadge()],
    addCustomAttributes: [{ name: 'badge', type: 'NUMBER' }],
  });
  const acknowledged: string[] = [];
  for (const { id } of users.slice(1)) {
    const { status, body } = await badge(id, 7);
    if (status === 200 && body[urn]?.badge === 7) acknowledged.push(id);
    // How many come before the save is done depends on the machine; one comes after it in any case.
    if (id === users.at(-2)?.id) await saved;
  }

  expect(acknowledged.length).toBeGreaterThan(0);
  for (const id of acknowledged) expect((await scim.get(`/Users/${id}`)).body[urn]).toEqual({ badge: 7 });
  expect((await scim.get(`/Users/${holder?.id}`)).body).not.toHaveProperty([urn]);
});
