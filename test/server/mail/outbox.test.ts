import { createApp } from '../../../server/app.js';
import { until } from '../../support/apps/invitation-app.js';
import { buildScimUser, buildToken, signInAdministrator } from '../../support/builders.js';
import { type Api, apiOf } from '../../support/graphql-client.js';
import { linkIn, startMailServer } from '../../support/mail-server.js';
import { makeTestApp, type TestApp, testKeys } from '../../support/make-test-app.js';

let app: TestApp;
let api: Api;
beforeAll(async () => {
  app = await makeTestApp({ jobs: { dueEveryMs: 50, pollSeconds: 0.5 } });
  api = apiOf(app, await signInAdministrator(app));
});
afterAll(() => app.close());

interface MailAnswer {
  id: string;
  status: string;
  recipient: string;
  textBody: string;
  htmlBody: string;
}

const outbox = async (): Promise<MailAnswer[]> => {
  const { mails } = await api.run<{ mails: { nodes: MailAnswer[] } }>(
    '{ mails { nodes { id status recipient textBody htmlBody } } }',
  );
  return mails.nodes;
};

const kept = async () => {
  const user = await buildScimUser(app, (await buildToken(app)).secret);
  await api.run('mutation ($id: ID!) { inviteUser(id: $id) { id } }', { id: user.id });
  const mails = await until(outbox, (all) => all.some(({ recipient }) => recipient === user.userName));
  return { user, mail: mails.find(({ recipient }) => recipient === user.userName) };
};

describe('without a mail server', () => {
  it('a mail is kept with its link, which works', async () => {
    const { mail } = await kept();
    expect(mail?.status).toBe('KEPT');
    const token = /welcome[/#](\w+)/.exec(mail?.textBody ?? '')?.[1];
    const { openInvitation } = await apiOf(app).run<{ openInvitation: object }>(
      'mutation ($token: String!) { openInvitation(token: $token) { state } }',
      { token },
    );
    expect(openInvitation).toEqual({ state: 'VALID' });
    expect(mail?.htmlBody).toContain(token);
  });

  it('nothing can be sent, and why is said', async () => {
    expect(await api.run('{ sendsMail }')).toEqual({ sendsMail: false });
    expect(await api.codeOf('mutation { sendKeptMails }')).toBe('CONFLICT');
  });
});

describe('once a mail server is set', () => {
  it('what was kept goes out by a button, with the links that it had', async () => {
    const { user, mail } = await kept();
    const server = await startMailServer();
    const { rows } = await app.database.query<{ name: string }>('select current_database() as name');
    const databaseUrl = Object.assign(new URL(process.env['ROLLCALL_TEST_DATABASE_URL'] ?? ''), {
      pathname: `/${rows[0]?.name}`,
    }).href;
    const second = await createApp(
      {
        databaseUrl,
        publicUrl: app.url,
        keys: testKeys,
        clientDirectory: 'dist/client',
        docsDirectory: 'docs',
        mail: { url: server.url, from: 'a@b.example' },
      },
      { migrated: true, jobs: { pollSeconds: 0.5 } },
    );
    const listening = second.http.listen(0, '127.0.0.1');
    try {
      await new Promise((resolve) => listening.once('listening', resolve));
      const { port } = listening.address() as { port: number };
      const there = apiOf({ ...app, url: `http://127.0.0.1:${port}` }, await signInAdministrator(app));
      await there.run('mutation { sendKeptMails }');
      const received = await until(
        () => server.received.find(({ to }) => to === user.userName),
        (found) => found !== undefined,
      );
      expect(mail?.textBody).toContain(linkIn(received));
    } finally {
      listening.close();
      await second.close();
      await server.close();
    }
  });
});

describe('the outbox', () => {
  it('is for administrators', async () => {
    expect(await apiOf(app).codeOf('{ mails { totalCount } }')).toBe('UNAUTHENTICATED');
  });

  it('forgets the mails of a user who is deleted', async () => {
    const { user, mail } = await kept();
    await api.run('mutation ($id: ID!) { deleteUser(id: $id) }', { id: user.id });
    expect((await outbox()).find(({ id }) => id === mail?.id)).toMatchObject({ status: 'CANCELLED', textBody: '' });
  });

  it('sends nothing more to who has registered', async () => {
    const { mail } = await kept();
    const token = /welcome[/#](\w+)/.exec(mail?.textBody ?? '')?.[1];
    await apiOf(app).run(
      `mutation ($token: String!) { acceptInvitation(input: { token: $token, password: "a long password of hers" }) { id } }`,
      { token },
    );
    expect((await outbox()).find(({ id }) => id === mail?.id)).toMatchObject({ status: 'CANCELLED', textBody: '' });
  });
});
