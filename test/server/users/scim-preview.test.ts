import {
  buildApiKey,
  buildMember,
  buildScimGroup,
  buildScimUser,
  buildToken,
  signInAdministrator,
} from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { scimOf } from '../../support/scim-client.js';

let app: TestApp;
let secret: string;
let cookie: string;
beforeAll(async () => {
  app = await makeTestApp();
  const administrator = await signInAdministrator(app);
  ({ secret } = await buildToken(app, { by: administrator }));
  cookie = administrator.cookie ?? '';
  await apiOf(app, administrator).run('mutation { addCustomAttribute(input: { name: "badge" }) { id } }');
});
afterAll(() => app.close());

const preview = (id: string, headers: Record<string, string>) =>
  fetch(`${app.url}/scim-preview/Users/${id}`, { headers });

describe('the raw SCIM view of a user', () => {
  it('is what the SCIM endpoint answers, custom attributes and groups included', async () => {
    const urn = 'urn:ietf:params:scim:schemas:extension:rollcall:2.0:User';
    const { id } = await buildScimUser(app, secret, { [urn]: { badge: 'B-7' } });
    await buildScimGroup(app, secret, [id]);
    const { body } = await scimOf(app, secret).get(`/Users/${id}`);
    const shown = await (await preview(id, { cookie })).json();
    expect(shown).toEqual(body);
    expect(shown).toMatchObject({ [urn]: { badge: 'B-7' }, groups: [{ type: 'direct' }] });
  });

  it('is not there for a user who is not', async () => {
    expect((await preview(crypto.randomUUID(), { cookie })).status).toBe(404);
  });

  it('is refused to who is not signed in, to members and to keys without the scopes', async () => {
    const { id } = await buildScimUser(app, secret);
    const member = await buildMember(app, secret);
    const { key } = await buildApiKey(app, { scopes: ['GROUPS_READ'] });
    const answers = await Promise.all([
      preview(id, {}),
      preview(id, { cookie: member.cookie ?? '' }),
      preview(id, { authorization: `Bearer ${key}` }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 403, 403]);
  });
});
