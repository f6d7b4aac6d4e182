import {
  api,
  app,
  becomes,
  mail,
  mailsTo,
  secret,
  startInvitationApp,
  until,
} from '../../support/apps/invitation-app.js';
import { buildScimUser } from '../../support/builders.js';

startInvitationApp();

interface MailAnswer {
  id: string;
  messageId: string;
  status: string;
  attempts: number;
  failure: string | null;
  userId: string;
}

const mailsOf = async (userId: string): Promise<MailAnswer[]> => {
  const { mails } = await api.run<{ mails: { nodes: MailAnswer[] } }>(
    '{ mails(first: 50) { nodes { id messageId status attempts failure userId } } }',
  );
  return mails.nodes.filter((node) => node.userId === userId);
};

describe('the mail server', () => {
  it('that refuses an address for good makes the invitation bounce, in its words', async () => {
    mail.receive = (to) => (to.startsWith('refused') ? { code: 550, message: '5.1.1 No such mailbox here' } : 'take');
    const user = await buildScimUser(app, secret, { userName: `refused-${crypto.randomUUID()}@example.com` });
    const { failure } = await becomes(user.id, 'BOUNCED');
    expect(failure).toContain('No such mailbox here');
  });

  it('that is busy is tried again', async () => {
    let refusals = 1;
    mail.receive = () => {
      refusals -= 1;
      return refusals >= 0 ? { code: 451, message: 'Greylisted, come back' } : 'take';
    };
    const user = await buildScimUser(app, secret);
    await becomes(user.id, 'SENT');
    expect(mailsTo(user.userName)).toHaveLength(1);
  });

  it('that hangs is left after a while and tried again', async () => {
    let hangs = 1;
    mail.receive = () => {
      hangs -= 1;
      return hangs >= 0 ? 'hang' : 'take';
    };
    const user = await buildScimUser(app, secret);
    await becomes(user.id, 'SENT');
    expect(mailsTo(user.userName)).toHaveLength(1);
  });

  it('that stays away has the mail put aside, to be sent by hand', async () => {
    mail.receive = () => ({ code: 421, message: 'Closed today' });
    const user = await buildScimUser(app, secret);
    const [dead] = await until(
      () => mailsOf(user.id),
      ([first]) => first?.status === 'DEAD',
    );
    expect(dead).toMatchObject({ attempts: 2, failure: expect.stringContaining('Closed today') });
    mail.receive = () => 'take';
    await api.run('mutation ($id: ID!) { resendMail(id: $id) { status } }', { id: dead?.id });
    await becomes(user.id, 'SENT');
    expect(mailsTo(user.userName).map(({ messageId }) => messageId)).toEqual([dead?.messageId]);
  });
});

describe('a mail that was sent', () => {
  it('keeps no link', async () => {
    const user = await buildScimUser(app, secret);
    await becomes(user.id, 'SENT');
    const { rows } = await app.database.query('select * from mails where user_id = $1', [user.id]);
    expect(JSON.stringify(rows)).not.toMatch(/rollcall_invite_\w/);
  });
});
