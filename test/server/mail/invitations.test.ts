import {
  api,
  app,
  becomes,
  invitationOf,
  mailsTo,
  patchActive,
  scim,
  secret,
  setSettings,
  signInAgain,
  startInvitationApp,
  until,
} from '../../support/apps/invitation-app.js';
import { buildScimUser, oktaUser } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { linkIn, textOf } from '../../support/mail-server.js';
import { days, minutes } from '../../support/test-clock.js';

startInvitationApp();

describe('a user that Okta creates', () => {
  it('is sent an invitation once, with a link and its user name', async () => {
    const user = await buildScimUser(app, secret);
    const { email, sentCount } = await becomes(user.id, 'SENT');
    expect({ email, sentCount }).toEqual({ email: user.userName, sentCount: 1 });
    const [received, ...more] = mailsTo(user.userName);
    expect(more).toEqual([]);
    expect(linkIn(received)).toMatch(new RegExp(`^${app.url}/welcome#rollcall_invite_\\w{49}$`));
    expect(textOf(received?.raw ?? '')).toContain(user.userName);
  });

  it('is not invited while the setting is off', async () => {
    await setSettings({ autoInvite: false });
    const user = await buildScimUser(app, secret);
    expect((await invitationOf(user.id)).status).toBe('NONE');
  });

  it('is invited after the delay that is set', async () => {
    await setSettings({ inviteDelayMinutes: 60 });
    const user = await buildScimUser(app, secret);
    expect((await invitationOf(user.id)).status).toBe('SCHEDULED');
    app.clock.advance(minutes(61));
    await becomes(user.id, 'SENT');
  });

  it('is not invited when it is created deactivated, but at its activation', async () => {
    const user = await buildScimUser(app, secret, { active: false });
    expect((await invitationOf(user.id)).status).toBe('NONE');
    await patchActive(user.id, true);
    await becomes(user.id, 'SENT');
  });

  it('is invited when it is given an address', async () => {
    const user = await buildScimUser(app, secret, { emails: [] });
    expect((await invitationOf(user.id)).status).toBe('NONE');
    await scim.put(`/Users/${user.id}`, oktaUser({ userName: user.userName, externalId: user.externalId }));
    await becomes(user.id, 'SENT');
  });

  it('is not invited by a later write when the setting was off at its creation', async () => {
    await setSettings({ autoInvite: false });
    const user = await buildScimUser(app, secret);
    await setSettings({ autoInvite: true });
    await scim.put(`/Users/${user.id}`, oktaUser({ userName: user.userName, title: 'Admiral' }));
    expect((await invitationOf(user.id)).status).toBe('NONE');
  });

  it('is not invited again when it comes back', async () => {
    await setSettings({ autoInvite: false });
    const user = await buildScimUser(app, secret);
    await patchActive(user.id, false);
    await setSettings({ autoInvite: true });
    await patchActive(user.id, true);
    expect((await invitationOf(user.id)).status).toBe('NONE');
  });

  it('is not invited again when it is revived by a POST', async () => {
    await setSettings({ inviteDelayMinutes: 60 });
    const user = await buildScimUser(app, secret);
    await patchActive(user.id, false);
    const { status } = await scim.post('/Users', oktaUser({ userName: user.userName, externalId: user.externalId }));
    expect(status).toBe(201);
    expect((await invitationOf(user.id)).status).toBe('WITHDRAWN');
  });
});

describe('a local user', () => {
  it('is invited when Okta links it', async () => {
    const userName = `${crypto.randomUUID()}@example.com`;
    const { createUser } = await api.run<{ createUser: { user: { id: string } } }>(
      'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } } }',
      { input: { attributes: { userName } } },
    );
    const { id } = createUser.user;
    expect((await invitationOf(id)).status).toBe('NONE');
    await scim.put(`/Users/${id}`, oktaUser({ userName }));
    await becomes(id, 'SENT');
  });
});

describe('a deactivation', () => {
  it('withdraws a pending invitation, and no mail goes out', async () => {
    await setSettings({ inviteDelayMinutes: 60 });
    const user = await buildScimUser(app, secret);
    await patchActive(user.id, false);
    expect((await invitationOf(user.id)).status).toBe('WITHDRAWN');
    app.clock.advance(minutes(61));
    await setSettings({ inviteDelayMinutes: 0 });
    const other = await buildScimUser(app, secret);
    await becomes(other.id, 'SENT');
    expect(mailsTo(user.userName)).toEqual([]);
  });

  it('stays one statement for a user without invitation', async () => {
    await setSettings({ autoInvite: false });
    const user = await buildScimUser(app, secret);
    expect((await patchActive(user.id, false)).status).toBe(200);
    expect((await invitationOf(user.id)).status).toBe('NONE');
  });
});

describe('reminders and expiry', () => {
  it('reminds after the days that are set, then lets the invitation expire', async () => {
    const user = await buildScimUser(app, secret);
    await becomes(user.id, 'SENT');
    for (const count of [2, 3]) {
      app.clock.advance(days(4));
      await signInAgain();
      await until(
        () => invitationOf(user.id),
        ({ sentCount }) => sentCount === count,
      );
    }
    app.clock.advance(days(7));
    await signInAgain();
    await becomes(user.id, 'EXPIRED');
    expect(mailsTo(user.userName).map(({ raw }) => /^Subject: (.*)$/m.exec(raw)?.[1]?.slice(0, 8))).toEqual([
      'Your acc',
      'Reminder',
      'Reminder',
    ]);
  });
});

const invite = 'mutation ($id: ID!) { inviteUser(id: $id) { invitation { status } } }';
const resend = 'mutation ($id: ID!) { resendInvitation(id: $id) { invitation { status } } }';

describe('an e-mail change', () => {
  it('does not redirect an invitation that was sent', async () => {
    await setSettings({ reminderDays: [1] });
    const user = await buildScimUser(app, secret);
    await becomes(user.id, 'SENT');
    const emails = [{ primary: true, value: `new-${user.userName}`, type: 'work' }];
    await scim.put(`/Users/${user.id}`, oktaUser({ userName: user.userName, emails }));
    app.clock.advance(days(2));
    await signInAgain();
    const other = await buildScimUser(app, secret);
    await becomes(other.id, 'SENT');
    expect((await invitationOf(user.id)).email).toBe(user.userName);
    expect(mailsTo(`new-${user.userName}`)).toEqual([]);
  });

  it('is followed when the invitation is sent again by hand', async () => {
    const user = await buildScimUser(app, secret);
    await becomes(user.id, 'SENT');
    const emails = [{ primary: true, value: `new-${user.userName}`, type: 'work' }];
    await scim.put(`/Users/${user.id}`, oktaUser({ userName: user.userName, emails }));
    await api.run(resend, { id: user.id });
    await until(
      async () => mailsTo(`new-${user.userName}`).length,
      (count) => count === 1,
    );
  });
});

describe('inviteUser', () => {
  it('invites a user who was not', async () => {
    await setSettings({ autoInvite: false });
    const user = await buildScimUser(app, secret);
    await api.run(invite, { id: user.id });
    await becomes(user.id, 'SENT');
  });

  it('does not invite twice', async () => {
    const user = await buildScimUser(app, secret);
    expect(await api.codeOf(invite, { id: user.id })).toBe('CONFLICT');
  });

  it('does not invite a deactivated user', async () => {
    const user = await buildScimUser(app, secret, { active: false });
    expect(await api.codeOf(invite, { id: user.id })).toBe('BAD_USER_INPUT');
  });

  it('is not for SCIM tokens', async () => {
    expect(await apiOf(app).codeOf(invite, { id: crypto.randomUUID() })).toBe('UNAUTHENTICATED');
  });
});

describe('inviteUsers', () => {
  it('answers for each user', async () => {
    await setSettings({ autoInvite: false });
    const [one, two] = [await buildScimUser(app, secret), await buildScimUser(app, secret, { active: false })];
    const { inviteUsers } = await api.run<{ inviteUsers: object[] }>(
      'mutation ($ids: [ID!]) { inviteUsers(input: { ids: $ids }) { userId invited reason } }',
      { ids: [one.id, two.id] },
    );
    expect(inviteUsers).toEqual([
      { userId: one.id, invited: true, reason: null },
      { userId: two.id, invited: false, reason: expect.stringContaining('deactivated') },
    ]);
  });

  it('takes a filter by the status of the invitation', async () => {
    await setSettings({ autoInvite: false });
    const user = await buildScimUser(app, secret);
    const { inviteUsers } = await api.run<{ inviteUsers: { userId: string }[] }>(
      'mutation ($filter: UserFilter) { inviteUsers(input: { filter: $filter }) { userId } }',
      { filter: { invitation: 'NONE', userName: user.userName } },
    );
    expect(inviteUsers).toEqual([{ userId: user.id }]);
  });
});

describe('the audit trail', () => {
  it('tells each step', async () => {
    const user = await buildScimUser(app, secret);
    await becomes(user.id, 'SENT');
    const { rows } = await app.database.query<{ action: string }>(
      "select action from audit_records where target_id = $1 and action like 'invitation.%' order by id",
      [user.id],
    );
    expect(rows.map(({ action }) => action)).toEqual(['invitation.scheduled', 'invitation.sent']);
  });
});
