import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { enrolApp } from '../../support/authenticator-app.js';
import { buildAdministrator, signInAdministrator, unique } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

const main = join(import.meta.dirname, '../../../dist/server/composition/admin/main.js');

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp();
});
afterAll(() => app.close());

/** Runs the command line beside the server of the test. */
const admin = async (...args: string[]) => {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'], DATABASE_URL: app.databaseUrl, PUBLIC_URL: app.url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [printed, said, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { printed, said, code: code as number, token: /#(rollcall_\w+)/.exec(printed)?.[1] };
};

const accept = `mutation ($input: AcceptAdministratorInvitationInput!) {
  acceptAdministratorInvitation(input: $input) { email role }
}`;
const reset = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) }';
const password = 'seven clever herons gather';

const auditedOf = async (label: string) => {
  const { rows } = await app.database.query(
    'select action, actor_kind, actor_label from audit_records where target_label = $1 order by at, id limit 1',
    [label],
  );
  return rows[0];
};

describe('npm run admin', () => {
  it('lists administrators with role and state', async () => {
    const { email } = await buildAdministrator(app);
    const { printed, code } = await admin('list');
    expect(code).toBe(0);
    expect(printed).toMatch(new RegExp(`${email.replaceAll('.', '\\.')} +owner +active +never`));
  });

  it('invites by a link that the running server takes, and is audited', async () => {
    const email = `${unique('invited')}@example.com`;
    const { token } = await admin('invite', email, '--role', 'help-desk');
    expect(await apiOf(app).run(accept, { input: { token, name: 'Ada', password } })).toEqual({
      acceptAdministratorInvitation: { email, role: 'HELP_DESK' },
    });
    expect(await auditedOf(email)).toEqual({
      action: 'administrator.invited',
      actor_kind: 'system',
      actor_label: 'command line',
    });
  });

  it('invites again, by a link that replaces the first', async () => {
    const email = `${unique('invited')}@example.com`;
    const first = await admin('invite', email, '--role', 'auditor');
    const second = await admin('invite', email, '--role', 'owner');
    const take = (token: string | undefined) => apiOf(app).send(accept, { input: { token, name: 'Ada', password } });
    expect((await take(first.token)).errors).toBeDefined();
    expect((await take(second.token)).data).toMatchObject({ acceptAdministratorInvitation: { role: 'OWNER' } });
  });

  it('removes the second factors of somebody who lost them', async () => {
    const person = await signInAdministrator(app);
    await enrolApp(app, person);
    const { printed, token } = await admin('reset', person.email, '--second-factor');
    expect(printed).toContain(`The second factors of ${person.email} are removed`);
    expect(await apiOf(app).run(reset, { input: { token, password } })).toEqual({ resetPassword: true });
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';
    expect(await apiOf(app).run(signIn, { input: { email: person.email, password } })).toEqual({
      signIn: { id: person.id },
    });
  });

  it('resets a password by a link, which ends the sessions when it is used', async () => {
    const person = await signInAdministrator(app);
    const { token } = await admin('reset', person.email);
    expect(await apiOf(app).run(reset, { input: { token, password } })).toEqual({ resetPassword: true });
    expect((await apiOf(app, person).run<{ viewer: null }>('{ viewer { id } }')).viewer).toBeNull();
  });

  it('says what to do where it cannot do what is asked', async () => {
    const { email } = await buildAdministrator(app);
    const taken = await admin('invite', email, '--role', 'owner');
    expect([taken.code, taken.said]).toEqual([1, expect.stringContaining('npm run admin -- reset')]);
    const unknown = await admin('reset', 'nobody@example.com');
    expect([unknown.code, unknown.said]).toEqual([1, expect.stringContaining('npm run admin -- list')]);
    const role = await admin('invite', 'a@example.com', '--role', 'king');
    expect([role.code, role.said]).toEqual([2, expect.stringContaining('owner | administrator | help-desk | auditor')]);
  });

  it('switches single sign-on off and on again', async () => {
    expect((await admin('disable-sso')).printed).toContain('switched off');
    expect((await admin('disable-sso')).printed).toContain('already');
    expect((await admin('enable-sso')).printed).toContain('switched on');
  });
});
