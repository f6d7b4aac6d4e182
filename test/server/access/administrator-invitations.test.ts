import { Role } from '../../../server/kernel/roles.js';
import {
  app,
  auditedOf,
  isSignedIn,
  mail,
  mailsFor,
  signInElsewhere,
  startAccountApp,
  tokenFor,
} from '../../support/apps/account-app.js';
import { type BuiltAdministrator, buildAdministrator, signInAdministrator, unique } from '../../support/builders.js';
import { apiOf, cookieOf } from '../../support/graphql-client.js';
import { textOf } from '../../support/mail-server.js';
import { makeTestApp } from '../../support/make-test-app.js';
import { days, minutes } from '../../support/test-clock.js';

startAccountApp();

const invite = `mutation ($input: InviteAdministratorInput!) {
  inviteAdministrator(input: $input) { link expiresAt administrator { id email name role state invitationExpiresAt } }
}`;
const resend = 'mutation ($id: ID!) { resendAdministratorInvitation(id: $id) { link administrator { id } } }';
const accept = `mutation ($input: AcceptAdministratorInvitationInput!) {
  acceptAdministratorInvitation(input: $input) { id name role }
}`;
const open = 'mutation ($token: String!) { openAccountLink(token: $token) { kind email } }';
const list = '{ administrators { id email state lastSignInAt } }';

interface Invited {
  inviteAdministrator: {
    link: string | null;
    administrator: { id: string; email: string; name: string; role: string; state: string };
  };
}

const password = 'seven clever herons gather';

const inviteAs = async (owner: BuiltAdministrator, given: object = {}) => {
  const email = `${unique('invited')}@example.com`;
  const input = { email, role: Role.AUDITOR, ...given };
  const { inviteAdministrator } = await apiOf(app, owner).run<Invited>(invite, { input });
  return { ...inviteAdministrator.administrator, link: inviteAdministrator.link };
};

const acceptAs = (token: string) => apiOf(app).send(accept, { input: { token, name: 'Ada Lovelace', password } });

const listed = async (owner: BuiltAdministrator, id: string) => {
  const { administrators } = await apiOf(app, owner).run<{ administrators: { id: string; state: string }[] }>(list);
  return administrators.find((administrator) => administrator.id === id);
};

describe('an invitation', () => {
  it('goes out by mail, and its link is shown to nobody', async () => {
    const owner = await signInAdministrator(app);
    const { id, email, link } = await inviteAs(owner);
    expect([link, (await listed(owner, id))?.state]).toEqual([null, 'INVITED']);
    expect(await tokenFor(email)).toMatch(/^rollcall_administrator_/);
    expect(await auditedOf(id)).toEqual(['administrator.invited']);
  });

  it('is written in the language that the inviter chose', async () => {
    const { email } = await inviteAs(await signInAdministrator(app), { language: 'FR' });
    expect(textOf((await mailsFor(email))[0]?.raw ?? '')).toContain('Vous êtes invité');
  });

  it('says what it is for before it is accepted', async () => {
    const { email } = await inviteAs(await signInAdministrator(app));
    const answer = await apiOf(app).run(open, { token: await tokenFor(email) });
    expect(answer).toEqual({ openAccountLink: { kind: 'INVITATION', email } });
  });

  it('sets name and password and signs in', async () => {
    const owner = await signInAdministrator(app);
    const { id, email } = await inviteAs(owner);
    const answer = await acceptAs(await tokenFor(email));
    expect(answer.data).toEqual({ acceptAdministratorInvitation: { id, name: 'Ada Lovelace', role: 'AUDITOR' } });
    expect(await isSignedIn({ cookie: cookieOf(answer) })).toBe(true);
    expect(await isSignedIn(await signInElsewhere(email, password))).toBe(true);
    expect(await listed(owner, id)).toMatchObject({ state: 'ACTIVE', lastSignInAt: expect.any(String) });
    expect(await auditedOf(id)).toEqual([
      'administrator.invited',
      'administrator.accepted',
      'session.started',
      'session.started',
    ]);
  });

  it('opens nothing before it is accepted', async () => {
    const { email } = await inviteAs(await signInAdministrator(app));
    expect(await isSignedIn(await signInElsewhere(email, password))).toBe(false);
  });

  it('works once, however many accept it at the same moment', async () => {
    const { email } = await inviteAs(await signInAdministrator(app));
    const token = await tokenFor(email);
    const answers = await Promise.all([acceptAs(token), acceptAs(token), acceptAs(token)]);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect((await acceptAs(token)).errors).toMatchObject([{ extensions: { cause: 'administrator-invitation.used' } }]);
  });

  it('ends after 48 hours', async () => {
    const { email } = await inviteAs(await signInAdministrator(app));
    const token = await tokenFor(email);
    app.clock.advance(days(2) + minutes(1));
    expect((await acceptAs(token)).errors).toMatchObject([{ extensions: { field: 'token' } }]);
  });

  it('is replaced by one that is sent again', async () => {
    const owner = await signInAdministrator(app);
    const { id, email } = await inviteAs(owner);
    const first = await tokenFor(email);
    await apiOf(app, owner).run(resend, { id });
    await mailsFor(email, 2);
    expect((await acceptAs(first)).errors).toBeDefined();
    expect((await acceptAs(await tokenFor(email))).errors).toBeUndefined();
    expect(await apiOf(app, owner).codeOf(resend, { id })).toBe('CONFLICT');
  });

  it('ends with the administrator who is removed', async () => {
    const owner = await signInAdministrator(app);
    const { id, email } = await inviteAs(owner);
    const token = await tokenFor(email);
    await apiOf(app, owner).run('mutation ($id: ID!) { removeAdministrator(id: $id) }', { id });
    expect((await acceptAs(token)).errors).toBeDefined();
  });

  it('refuses an address that an administrator has, in any case', async () => {
    const owner = await signInAdministrator(app);
    const input = { email: owner.email.toUpperCase(), role: Role.AUDITOR };
    const { errors } = await apiOf(app, owner).send(invite, { input });
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', field: 'email' } }]);
  });

  it('needs a fresh sign-in', async () => {
    const owner = await signInAdministrator(app);
    app.clock.advance(minutes(6));
    const input = { email: 'late@example.com', role: Role.AUDITOR };
    const { errors } = await apiOf(app, owner).send(invite, { input });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', reason: 'reauthenticationRequired' } }]);
  });

  it('keeps no secret in the database, and shows none in the outbox', async () => {
    const owner = await signInAdministrator(app);
    mail.receive = () => ({ code: 450, message: 'later' });
    const { id, email } = await inviteAs(owner);
    const { mails } = await apiOf(app, owner).run<{ mails: { nodes: { recipient: string; textBody: string }[] } }>(
      '{ mails(first: 20) { nodes { recipient textBody } } }',
    );
    mail.receive = () => 'take';
    expect(mails.nodes.find(({ recipient }) => recipient === email)?.textBody).toContain('rollcall_administrator_***');
    const { rows } = await app.database.query<{ kept: string }>(
      'select row_to_json(l)::text as kept from account_links l where administrator_id = $1',
      [id],
    );
    expect(rows.map(({ kept }) => kept).join()).not.toContain('rollcall_');
  });

  it('is for the mailbox, not for whoever guesses: a made-up link costs no hash', async () => {
    const token = 'rollcall_administrator_0000000000000000000000000000000000000000000000000';
    expect((await acceptAs(token)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

it('without a mail server, the link is shown once', async () => {
  const quiet = await makeTestApp();
  try {
    const owner = await signInAdministrator(quiet);
    const input = { email: `${unique('quiet')}@example.com`, role: Role.HELP_DESK };
    const { inviteAdministrator } = await apiOf(quiet, owner).run<Invited>(invite, { input });
    const token = inviteAdministrator.link?.split('#')[1];
    expect(inviteAdministrator.link).toContain(`${quiet.url}/administrators/accept#rollcall_administrator_`);
    const accepted = { token, name: 'Grace', password };
    expect(await apiOf(quiet).run(accept, { input: accepted })).toMatchObject({
      acceptAdministratorInvitation: { role: 'HELP_DESK' },
    });
  } finally {
    await quiet.close();
  }
});

it('somebody who was only invited does not end the set-up', async () => {
  const fresh = await makeTestApp();
  try {
    await fresh.database.query(
      `insert into administrators (id, email, email_key, name, password_hash, created_at, role, invited_at)
        values (gen_random_uuid(), 'a@example.com', 'a@example.com', 'a', '', now(), 'OWNER', now())`,
    );
    expect(await apiOf(fresh).run('{ setupRequired }')).toEqual({ setupRequired: true });
    await buildAdministrator(fresh);
    expect(await apiOf(fresh).run('{ setupRequired }')).toEqual({ setupRequired: false });
  } finally {
    await fresh.close();
  }
});
