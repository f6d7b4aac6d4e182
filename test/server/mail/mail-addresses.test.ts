import {
  api,
  app,
  becomes,
  invitationOf,
  mailsTo,
  scim,
  secret,
  startInvitationApp,
} from '../../support/apps/invitation-app.js';
import { buildApiKey, buildLocalUser, buildScimUser } from '../../support/builders.js';
import { type Api, apiOf } from '../../support/graphql-client.js';
import { patchOf } from '../../support/patch-of.js';

startInvitationApp();

const create = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } } }';
const update =
  'mutation ($id: ID!, $input: UpdateUserInput!) { updateUser(id: $id, input: $input) { user { version } } }';
const replace =
  'mutation ($id: ID!, $input: ReplaceUserInput!) { replaceUser(id: $id, input: $input) { user { id } } }';

const unreachable = [
  'a@x, b@y',
  'not an address',
  ' ',
  'a@',
  '@example.com',
  'a@b@example.com',
  'A <a@example.com>',
  'a..b@example.com',
];

const faultOf = async (by: Api, query: string, variables: object) => {
  const { errors } = await by.send(query, variables);
  return { code: errors?.[0]?.extensions['code'], field: errors?.[0]?.extensions['field'] };
};

const emailsOf = (...values: string[]) => values.map((value) => ({ value, type: 'work' }));

describe('an address that no mail server takes', () => {
  it.each(unreachable)('"%s" is refused where an administrator or a key writes it', async (address) => {
    const key = await buildApiKey(app, { scopes: ['USERS_READ', 'USERS_WRITE'] });
    const user = await buildLocalUser(app);
    const refused = { code: 'BAD_USER_INPUT', field: 'emails[1].value' };
    const emails = emailsOf('grace@example.com', address);
    for (const by of [api, apiOf(app, key)]) {
      const attributes = { userName: `new-${user.userName}`, emails };
      const changes = [{ op: 'REPLACE', path: 'emails', value: emails }];
      expect(await faultOf(by, create, { input: { attributes } })).toEqual(refused);
      expect(await faultOf(by, update, { id: user.id, input: { changes } })).toEqual(refused);
      expect(await faultOf(by, replace, { id: user.id, input: { attributes } })).toEqual(refused);
    }
  });

  it.each([
    'grace@example.com',
    'grace+tag@mail.example.co.uk',
    'grace@localhost',
    'josé@exämple.com',
    "o'neil@example.com",
  ])('is not %s', async (address) => {
    const user = await buildLocalUser(app, { emails: emailsOf(address) });
    expect((await invitationOf(user.id)).status).toBe('NONE');
  });

  it('that stands there already holds up no other change', async () => {
    const user = await buildLocalUser(app);
    await app.database.query(
      `update users set attributes = attributes || '{"emails": [{"value": "not an address"}]}' where id = $1`,
      [user.id],
    );
    const changes = [{ op: 'REPLACE', path: 'title', value: 'Admiral' }];
    await api.run(update, { id: user.id, input: { changes } });
  });

  it.each(unreachable.filter((address) => address.trim() !== ''))(
    '"%s" is kept as Okta sent it, is not invited, and why is said',
    async (value) => {
      const user = await buildScimUser(app, secret, { emails: [{ value, primary: true, type: 'work' }] });
      expect((await scim.get(`/Users/${user.id}`)).body).toMatchObject({ emails: [{ value }] });
      const { user: found } = await api.run<{ user: { invitation: object } }>(
        'query ($id: ID!) { user(id: $id) { invitation { status obstacle } } }',
        { id: user.id },
      );
      expect(found.invitation).toEqual({ status: 'NONE', obstacle: 'UNREACHABLE_ADDRESS' });
      const invite = 'mutation ($id: ID!) { inviteUser(id: $id) { id } }';
      const { errors } = await api.send(invite, { id: user.id });
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining('the address is not one that mail can reach'),
        extensions: { code: 'BAD_USER_INPUT' },
      });
    },
  );

  it('is invited once Okta corrects it', async () => {
    const user = await buildScimUser(app, secret, { emails: [{ value: 'a@x, b@y', primary: true, type: 'work' }] });
    const Operations = [
      { op: 'replace', path: 'emails', value: [{ value: user.userName, primary: true, type: 'work' }] },
    ];
    await scim.patch(`/Users/${user.id}`, patchOf(...Operations));
    await becomes(user.id, 'SENT');
    expect(mailsTo(user.userName)).toHaveLength(1);
  });
});
