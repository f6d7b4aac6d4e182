import { app, becomes, mailsTo, secret, startInvitationApp } from '../../support/apps/invitation-app.js';
import {
  buildAdministrator,
  buildMember,
  buildScimUser,
  memberPassword,
  signInAdministrator,
} from '../../support/builders.js';
import { apiOf, cookieOf } from '../../support/graphql-client.js';
import { linkIn } from '../../support/mail-server.js';

startInvitationApp();

const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';
const accept = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { id } }';

type Kind = 'administrator' | 'member';

interface Person {
  id: string;
  cookie?: string | undefined;
  input: { email: string; password: string };
}

const signedIn: Record<Kind, () => Promise<Person>> = {
  administrator: async () => {
    const { id, cookie, email, password } = await signInAdministrator(app);
    return { id, cookie, input: { email, password } };
  },
  member: async () => {
    const { id, cookie, userName } = await buildMember(app, secret);
    return { id, cookie, input: { email: userName, password: memberPassword } };
  },
};

const viewer = async (cookie: string | undefined): Promise<unknown> =>
  (await apiOf(app, { cookie }).run<{ viewer: unknown }>('{ viewer { id } }')).viewer;

const endsOf = async ({ id }: Person): Promise<number> => {
  const { rows } = await app.database.query(
    `select 1 from audit_records where action = 'session.ended' and target_id = $1 and actor_id = $1`,
    [id],
  );
  return rows.length;
};

describe('a sign-in that comes with a session', () => {
  it.each<[Kind, Kind]>([
    ['administrator', 'administrator'],
    ['administrator', 'member'],
    ['member', 'administrator'],
    ['member', 'member'],
  ])('ends it: %s, then %s', async (first, second) => {
    const [before, after] = [await signedIn[first](), await signedIn[second]()];
    const answer = await apiOf(app, before).send<{ signIn: unknown }>(signIn, { input: after.input });
    expect(answer.data).toEqual({ signIn: { id: after.id } });
    expect([await viewer(before.cookie), await viewer(cookieOf(answer))]).toEqual([null, { id: after.id }]);
    expect(await endsOf(before)).toBe(1);
  });

  it('ends it when the same person signs in again, and no other session of theirs', async () => {
    const person = await signedIn.administrator();
    const elsewhere = cookieOf(await apiOf(app).send(signIn, { input: person.input }));
    await apiOf(app, person).run(signIn, { input: person.input });
    expect([await viewer(person.cookie), await viewer(elsewhere)]).toEqual([null, { id: person.id }]);
  });

  it('leaves it as it is when the password is wrong', async () => {
    const before = await signedIn.administrator();
    const input = { email: (await buildAdministrator(app)).email, password: 'another long password' };
    expect(await apiOf(app, before).codeOf(signIn, { input })).toBe('UNAUTHENTICATED');
    expect([await viewer(before.cookie), await endsOf(before)]).toEqual([{ id: before.id }, 0]);
  });

  it('ends it once, however many come at the same time', async () => {
    const before = await signedIn.member();
    const { input } = await signedIn.member();
    await Promise.all(Array.from({ length: 4 }, () => apiOf(app, before).run(signIn, { input })));
    expect([await viewer(before.cookie), await endsOf(before)]).toEqual([null, 1]);
  });

  it('ends it where an invitation is accepted', async () => {
    const before = await signedIn.administrator();
    const { id, userName } = await buildScimUser(app, secret);
    await becomes(id, 'SENT');
    const token = linkIn(mailsTo(userName)[0]).split('#').at(-1) ?? '';
    const answer = await apiOf(app, before).send(accept, { input: { token, password: memberPassword } });
    expect([await viewer(before.cookie), await viewer(cookieOf(answer)), await endsOf(before)]).toEqual([
      null,
      { id },
      1,
    ]);
  });
});
