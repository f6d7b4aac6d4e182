import { randomBytes, randomUUID } from 'node:crypto';
import { buildAdministrator, buildApiKey, buildLocalUser, buildToken, unique } from '../builders.js';
import type { TestApp } from '../make-test-app.js';
import { days } from '../test-clock.js';

type Row = Record<string, unknown>;

/** Returns true if a row still exists. */
export type IsThere = () => Promise<boolean>;

export const hours = (count: number): number => days(count / 24);

const digest = (): Buffer => randomBytes(32);

/** Writes rows of any age past the server, each with what it belongs to; ages are in milliseconds. */
export const oldRowsOf = (app: () => TestApp) => {
  /** Writes a row without the server; returns a function that looks it up. */
  const put = async (
    table: string,
    row: Row,
    by: readonly string[] = Object.keys(row).slice(0, 1),
  ): Promise<IsThere> => {
    const names = Object.keys(row);
    const marks = names.map((_, index) => `$${index + 1}`);
    await app().database.query(
      `insert into ${table} (${names.join(', ')}) values (${marks.join(', ')})`,
      Object.values(row),
    );
    const where = by.map((name, index) => `${name} = $${index + 1}`).join(' and ');
    const params = by.map((name) => row[name]);
    return async () => (await app().database.query(`select from ${table} where ${where}`, params)).rowCount === 1;
  };

  /** The moment so long before now. */
  const ago = (ms: number): Date => new Date(app().clock.now().getTime() - ms);

  const session = (owner: Row, seen: number, begun: number): Row => ({
    id: randomUUID(),
    ...owner,
    digest: digest(),
    created_at: ago(begun),
    authenticated_at: ago(begun),
    last_seen_at: ago(seen),
    expires_at: ago(begun - hours(12)),
  });

  const putSession = async (seen: number, begun: number) => {
    const { id } = await buildAdministrator(app());
    return put('sessions', session({ administrator_id: id }, seen, begun));
  };

  const putMemberSession = async (seen: number, begun: number) => {
    const { id } = await buildLocalUser(app());
    await put('member_accounts', {
      user_id: id,
      email: 'a@example.com',
      email_key: 'a@example.com',
      password_hash: 'x',
      created_at: ago(begun),
    });
    return put('member_sessions', session({ user_id: id }, seen, begun));
  };

  const putMail = (status: string, age: number, more: Row = {}) =>
    put('mails', {
      id: randomUUID(),
      message_id: unique('<m'),
      kind: 'INVITATION',
      status,
      recipient: 'a@example.com',
      language: 'EN',
      subject: 's',
      text_body: '',
      html_body: '',
      created_at: ago(age),
      ...more,
    });

  /** Writes a link with its invitation, and with its mail where that has a status. */
  const putLink = async (invitation: Row, link: Row & { created_at: Date }, mailStatus?: string) => {
    const { id } = await buildLocalUser(app());
    await put('invitations', { user_id: id, ...invitation });
    const mailId = randomUUID();
    if (mailStatus) await putMail(mailStatus, 0, { id: mailId });
    return put('invitation_links', { digest: digest(), user_id: id, mail_id: mailId, ...link });
  };

  const putBrake = (age: number) =>
    put('sign_in_brakes', { key: unique('network '), failures: 1, free_at: ago(age), updated_at: ago(age) });

  const putBrowser = (age: number) =>
    put('known_browsers', { digest: digest(), account_id: randomUUID(), last_used_at: ago(age) });

  const putDeleted = (age: number) =>
    put('deleted_resources', {
      id: randomUUID(),
      kind: 'USER',
      label: 'x',
      deleted_at: ago(age),
      deleted_by: 'x',
      request_id: 'r',
    });

  const putSetupLink = (overFor: number) =>
    put('setup_links', { digest: digest(), created_at: ago(overFor + hours(1)), expires_at: ago(overFor) });

  const putAccountLink = async (overFor: number) => {
    const { id, email } = await buildAdministrator(app());
    const times = { created_at: ago(overFor + hours(1)), expires_at: ago(overFor) };
    return put('account_links', { digest: digest(), kind: 'PASSWORD_RESET', administrator_id: id, email, ...times });
  };

  const putChallenge = (overFor: number) =>
    put('sign_in_challenges', { digest: digest(), purpose: 'PASSKEY', expires_at: ago(overFor) });

  const putDay = async (age: number) => {
    const { id } = await buildApiKey(app());
    return put('api_key_days', { key_id: id, day: ago(age).toISOString().slice(0, 10), requests: 1 });
  };

  const putWarning = async (passedFor: number) => {
    const { id } = await buildToken(app());
    return put('token_expiry_warnings', { token_id: id, expires_at: ago(passedFor), days: 7 }, [
      'token_id',
      'expires_at',
    ]);
  };

  /** Writes runs, of which this many are newer than the one under test. */
  const putRun = async (newer: number, state = 'DONE') => {
    await app().database.query('delete from simulation_runs');
    const at = app().clock.now();
    const run = (place: number): Row => ({
      id: `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`,
      state: place === 1 ? state : 'DONE',
      users: 1,
      started_at: at,
      seen_at: at,
    });
    for (let place = newer + 1; place > 1; place -= 1) await put('simulation_runs', run(place));
    return put('simulation_runs', run(1));
  };

  /** Writes a receipt by a deleted token, with or without a newer one of the same attribute. */
  const putReceipt = async (outdated: boolean, byTokenId: string = randomUUID()) => {
    const attributeId = randomUUID();
    const name = unique('attribute');
    await put('custom_attributes', { id: attributeId, name, name_key: name, type: 'STRING', created_at: ago(0) });
    const receipt = (tokenId: string, age: number): Row => ({
      token_id: tokenId,
      attribute_id: attributeId,
      last_at: ago(age),
    });
    if (outdated) await put('custom_attribute_receipts', receipt(randomUUID(), 0), ['token_id', 'attribute_id']);
    return put('custom_attribute_receipts', receipt(byTokenId, hours(1)), ['token_id', 'attribute_id']);
  };

  return {
    ago,
    putAccountLink,
    putBrake,
    putBrowser,
    putChallenge,
    putDay,
    putDeleted,
    putLink,
    putMail,
    putMemberSession,
    putReceipt,
    putRun,
    putSession,
    putSetupLink,
    putWarning,
  };
};
