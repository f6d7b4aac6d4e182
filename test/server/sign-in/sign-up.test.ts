import {
  api,
  app,
  becomes,
  invitationOf,
  mailsTo,
  patchActive,
  secret,
  startInvitationApp,
  until,
} from '../../support/apps/invitation-app.js';
import { buildScimUser } from '../../support/builders.js';
import { apiOf, cookieOf } from '../../support/graphql-client.js';
import { linkIn } from '../../support/mail-server.js';
import { days } from '../../support/test-clock.js';

startInvitationApp();

const open = 'mutation ($token: String!) { openInvitation(token: $token) { state userName displayName } }';
const accept = `mutation ($token: String!, $password: String!) {
  acceptInvitation(input: { token: $token, password: $password }) { id kind name }
}`;
const password = 'a long enough password';

/** A user who was invited, and the secret in the link. */
const invited = async (given: Record<string, unknown> = {}) => {
  const user = await buildScimUser(app, secret, given);
  await becomes(user.id, 'SENT');
  const token = linkIn(mailsTo(user.userName)[0]).split('#').at(-1) ?? '';
  return { ...user, token };
};

const stateOf = async (token: string): Promise<string> => {
  const { openInvitation } = await apiOf(app).run<{ openInvitation: { state: string } }>(open, { token });
  return openInvitation.state;
};

/** A user who registers by the link; the cookie is of the session that starts with it. */
const register = async (token: string) => {
  const answer = await apiOf(app).send(accept, { token, password });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return { cookie: cookieOf(answer) };
};

describe('an invitation link', () => {
  it('shows whose it is, and is noted as opened', async () => {
    const user = await invited();
    const answer = await apiOf(app).run(open, { token: user.token });
    expect(answer).toEqual({
      openInvitation: { state: 'VALID', userName: user.userName, displayName: 'Grace Hopper' },
    });
    expect((await invitationOf(user.id)).status).toBe('OPENED');
  });

  it('works once', async () => {
    const { token } = await invited();
    await register(token);
    expect(await stateOf(token)).toBe('USED');
    expect(await apiOf(app).codeOf(accept, { token, password })).toBe('BAD_USER_INPUT');
  });

  it('makes one account when it is used twice at once', async () => {
    const { token } = await invited();
    const answers = await Promise.all([1, 2, 3].map(() => apiOf(app).send(accept, { token, password })));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  });

  it('expires after fourteen days', async () => {
    const { token } = await invited();
    app.clock.advance(days(15));
    expect(await stateOf(token)).toBe('EXPIRED');
    expect(await apiOf(app).codeOf(accept, { token, password })).toBe('BAD_USER_INPUT');
  });

  it('is withdrawn by a deactivation', async () => {
    const { id, token } = await invited();
    await patchActive(id, false);
    expect(await stateOf(token)).toBe('WITHDRAWN');
  });

  it('is withdrawn by a deactivation after its email bounced, and stays so', async () => {
    const { id, token } = await invited();
    await app.database.query("update invitations set status = 'BOUNCED' where user_id = $1", [id]);
    await patchActive(id, false);
    await patchActive(id, true);
    expect(await stateOf(token)).not.toBe('VALID');
  });

  it('is replaced when the invitation is sent again', async () => {
    const { id, userName, token } = await invited();
    await api.run('mutation ($id: ID!) { resendInvitation(id: $id) { id } }', { id });
    await until(
      () => mailsTo(userName).length,
      (count) => count === 2,
    );
    expect([await stateOf(token), await stateOf(linkIn(mailsTo(userName)[1]).split('#').at(-1) ?? '')]).toEqual([
      'REPLACED',
      'VALID',
    ]);
  });

  it('that is none says so', async () => {
    expect(await stateOf('rollcall_invite_x')).toBe('UNKNOWN');
  });

  it('asks for a long password', async () => {
    const { token } = await invited();
    const { errors } = await apiOf(app).send(accept, { token, password: 'short' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'password' });
    expect(await stateOf(token)).toBe('VALID');
  });

  it('keeps no secret in the database', async () => {
    const { token } = await invited();
    const { rows } = await app.database.query('select encode(digest, $1) as digest from invitation_links', ['escape']);
    expect(JSON.stringify(rows)).not.toContain(token.slice(16));
  });
});

describe('who has registered', () => {
  it('is shown as registered', async () => {
    const { id, token } = await invited();
    const { cookie } = await register(token);
    expect(await apiOf(app, { cookie }).run('{ viewer { id kind } }')).toEqual({ viewer: { id, kind: 'MEMBER' } });
    expect((await invitationOf(id)).status).toBe('ACCEPTED');
  });

  it('is written down in the audit trail', async () => {
    const { id, token } = await invited();
    await register(token);
    const { rows } = await app.database.query<{ action: string }>(
      "select action from audit_records where target_id = $1 and action not like 'user.%' order by id",
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'invitation.scheduled',
      'invitation.sent',
      'invitation.accepted',
      'session.started',
    ]);
  });
});
