import { app, invitationOf, patchActive, scim, secret, startInvitationApp } from '../../support/apps/invitation-app.js';
import { buildMember, memberPassword, oktaUser, signInAdministrator } from '../../support/builders.js';
import { apiOf, cookieOf, nobody } from '../../support/graphql-client.js';
import { minutes } from '../../support/test-clock.js';

startInvitationApp();

const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id kind } }';

describe('a member', () => {
  it('sees the own profile', async () => {
    const { id, cookie, userName } = await buildMember(app, secret);
    const { me } = await apiOf(app, { cookie }).run<{ me: object }>(
      '{ me { id userName attributes memberships { displayName } } }',
    );
    expect(me).toMatchObject({ id, userName, attributes: { userName }, memberships: [] });
  });

  it.each([
    '{ users { totalCount } }',
    '{ groups { totalCount } }',
    '{ provisioning { targetUrl } }',
    '{ mails { totalCount } }',
    '{ mailTemplates { subject } }',
    'mutation { deleteUser(id: "x") }',
    'mutation { inviteUser(id: "x") { id } }',
    'mutation { generateScimToken(input: { name: "x" }) { secret } }',
  ])('may not do %s', async (operation) => {
    const { cookie } = await buildMember(app, secret);
    expect(await apiOf(app, { cookie }).codeOf(operation)).toBe('FORBIDDEN');
  });

  it('signs in later with the user name, and out again', async () => {
    const { id, userName } = await buildMember(app, secret);
    const answer = await apiOf(app).send<{ signIn: object }>(signIn, {
      input: { email: userName, password: memberPassword },
    });
    expect(answer.data).toEqual({ signIn: { id, kind: 'MEMBER' } });
    const caller = { cookie: cookieOf(answer) };
    await apiOf(app, caller).run('mutation { signOut }');
    expect(await apiOf(app, caller).codeOf('{ me { id } }')).toBe('UNAUTHENTICATED');
  });

  it('does not sign in with a wrong password', async () => {
    const { userName } = await buildMember(app, secret);
    const input = { email: userName, password: 'another long password' };
    expect(await apiOf(app).codeOf(signIn, { input })).toBe('UNAUTHENTICATED');
  });

  it('is not reached by an address that the identity provider sets later', async () => {
    const { id, userName, externalId } = await buildMember(app, secret);
    const emails = [{ primary: true, value: `taken-over-${userName}`, type: 'work' }];
    await scim.put(`/Users/${id}`, oktaUser({ userName, externalId, emails }));
    const input = { email: `taken-over-${userName}`, password: memberPassword };
    expect(await apiOf(app).codeOf(signIn, { input })).toBe('UNAUTHENTICATED');
  });

  it('is signed out by a deactivation at once, and cannot come back', async () => {
    const { id, cookie, userName } = await buildMember(app, secret);
    await patchActive(id, false);
    expect(await apiOf(app, { cookie }).codeOf('{ me { id } }')).toBe('UNAUTHENTICATED');
    const { rows } = await app.database.query('select 1 from member_sessions where user_id = $1', [id]);
    expect(rows).toEqual([]);
    const input = { email: userName, password: memberPassword };
    expect(await apiOf(app).codeOf(signIn, { input })).toBe('UNAUTHENTICATED');
  });

  it('signs in again after a reactivation', async () => {
    const { id, userName } = await buildMember(app, secret);
    await patchActive(id, false);
    await patchActive(id, true);
    expect(await apiOf(app).codeOf(signIn, { input: { email: userName, password: memberPassword } })).toBeUndefined();
    expect((await invitationOf(id)).status).toBe('ACCEPTED');
  });

  it('is signed out after two idle hours', async () => {
    const { cookie } = await buildMember(app, secret);
    app.clock.advance(minutes(121));
    expect(await apiOf(app, { cookie }).codeOf('{ me { id } }')).toBe('UNAUTHENTICATED');
  });

  it('leaves nothing behind when the user is deleted', async () => {
    const { id } = await buildMember(app, secret);
    await scim.delete(`/Users/${id}`);
    const { rows } = await app.database.query(
      `select (select count(*) from invitations where user_id = $1) + (select count(*) from member_accounts
        where user_id = $1) + (select count(*) from member_sessions where user_id = $1) as left_over`,
      [id],
    );
    expect(rows).toEqual([{ left_over: '0' }]);
  });
});

describe('an administrator', () => {
  it('has no profile in the directory', async () => {
    const administrator = await signInAdministrator(app);
    expect(await apiOf(app, administrator).run('{ me { id } }')).toEqual({ me: null });
  });

  it('signs in before a member of the same address', async () => {
    const administrator = await signInAdministrator(app);
    await buildMember(app, secret, { userName: administrator.email });
    const { email } = administrator;
    const answer = await apiOf(app, nobody).send<{ signIn: { kind: string } }>(signIn, {
      input: { email, password: administrator.password },
    });
    expect(answer.data?.signIn.kind).toBe('ADMINISTRATOR');
  });
});
