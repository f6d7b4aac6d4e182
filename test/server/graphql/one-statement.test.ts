import { app, scim, secret, startScimApp } from '../../support/apps/scim-app.js';
import { buildScimUser, oktaUser } from '../../support/builders.js';
import { patchOf } from '../../support/patch-of.js';

startScimApp();

const addEmail = (value: string) => patchOf({ op: 'add', path: 'emails', value: [{ value, type: 'other' }] });

const auditOf = async (id: string): Promise<string[]> => {
  const { rows } = await app.database.query('select action from audit_records where target_id = $1 order by id', [id]);
  return rows.map(({ action }) => action);
};

describe('changes of one user at once', () => {
  it('lose nothing and count every change', async () => {
    const { id } = await buildScimUser(app, secret);
    const before = (await scim.get(`/Users/${id}`)).body;
    const added = Array.from({ length: 30 }, (_, index) => `extra-${index}@example.com`);
    const answers = await Promise.all(added.map((value) => scim.patch(`/Users/${id}`, addEmail(value))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const after = (await scim.get(`/Users/${id}`)).body;
    const values = after.emails.map(({ value }: { value: string }) => value);
    expect(values).toEqual(expect.arrayContaining(added));
    expect(values).toHaveLength(before.emails.length + added.length);
    expect(after.meta.version).toBe(`W/"${added.length + 1}"`);
    expect(await auditOf(id)).toHaveLength(added.length + 1);
  });

  it('let one of two with the same If-Match through', async () => {
    const { id } = await buildScimUser(app, secret);
    const etag = (await scim.get(`/Users/${id}`)).headers.get('etag') ?? '';
    const send = (value: string) => scim.patch(`/Users/${id}`, addEmail(value), { 'If-Match': etag });
    const statuses = (await Promise.all([send('a@example.com'), send('b@example.com')])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 412]);
  });

  it('and a deletion end without a trace of the user', async () => {
    const { id } = await buildScimUser(app, secret);
    await Promise.all([scim.delete(`/Users/${id}`), scim.patch(`/Users/${id}`, addEmail('late@example.com'))]);
    expect((await scim.get(`/Users/${id}`)).status).toBe(404);
    expect((await auditOf(id)).at(-1)).toBe('user.deleted');
  });
});

describe('a creation', () => {
  it('that is refused leaves no audit record and no total behind', async () => {
    const user = oktaUser();
    await scim.post('/Users', user);
    const counts =
      'select (select count(*) from audit_records) as records, (select sum(total) from resource_counts) as total';
    const before = (await app.database.query(counts)).rows;
    expect((await scim.post('/Users', user)).status).toBe(409);
    expect((await app.database.query(counts)).rows).toEqual(before);
  });
});

describe('the connection that look-ups share', () => {
  it('is made anew after it was lost', async () => {
    const { id } = await buildScimUser(app, secret);
    await app.database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and application_name = 'rollcall'`,
    );
    let status = 0;
    for (let tries = 0; tries < 50 && status !== 200; tries += 1) ({ status } = await scim.get(`/Users/${id}`));
    expect(status).toBe(200);
    app.unexpected.length = 0;
  });
});
