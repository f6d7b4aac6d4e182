import { describe, expect, it } from '@jest/globals';
import { app, scim, secret, startScimApp } from '../support/apps/scim-app.js';
import { buildScimGroup, buildScimUser, oktaUser } from '../support/builders.js';
import { patchOf } from '../support/patch-of.js';
import type { ScimAnswer } from '../support/scim-client.js';

startScimApp();

const logIdOf = (detail: string): string => /\(log (\w{5})\)$/.exec(detail)?.[1] ?? '';

/** The entry of an answer, as soon as the batch that holds it is written. */
const entryOf = async ({ headers }: ScimAnswer): Promise<Record<string, unknown>> => {
  const find = 'select * from provisioning_exchanges where request_id = $1';
  for (;;) {
    const { rows } = await app.database.query(find, [headers.get('x-request-id')]);
    if (rows[0]) return rows[0];
  }
};

describe('the provisioning log', () => {
  it('holds the refusal whose log id the detail names', async () => {
    const answer = await scim.get('/Users?filter=userName%20eq');
    expect(await entryOf(answer)).toMatchObject({
      short_id: logIdOf(answer.body.detail),
      method: 'GET',
      path: '/Users',
      query: { filter: 'userName eq' },
      status: 400,
      scim_type: 'invalidFilter',
      resource_type: 'User',
    });
  });

  it.each([
    ['Bearer Bearer x', 'bearer.doubled'],
    ['rollcall', 'bearer.no-scheme'],
    ['Bearer "x"', 'bearer.quoted'],
    ['Bearer x y', 'bearer.blank-inside'],
    ['Bearer x', 'token.malformed'],
  ])('names the cause of a 401 for %s: %s (hostile-input 14)', async (authorization, cause) => {
    expect(await entryOf(await scim.get('/Users', { authorization }))).toMatchObject({ status: 401, cause });
  });

  it('never holds a password', async () => {
    const entry = await entryOf(await scim.post('/Users', oktaUser({ password: 'hunter2!' })));
    expect(entry['request_body']).toContain('"password":"***"');
    expect(JSON.stringify(entry)).not.toContain('hunter2!');
  });

  it('never holds a token', async () => {
    const answer = await scim.post(`/Users?access_token=${secret}`, { userName: secret });
    expect(answer.body.userName).toBe(secret);
    expect(JSON.stringify(await entryOf(answer))).not.toContain(secret);
  });

  it('names the attributes that were passed over', async () => {
    const { id } = await buildScimUser(app, secret);
    expect(await entryOf(await scim.put(`/Users/${id}`, oktaUser({ shoeSize: 43 })))).toMatchObject({
      status: 200,
      resource_id: id,
      notes: [{ code: 'IGNORED_ATTRIBUTE', attribute: 'shoeSize' }],
    });
  });

  it('names the groups in a body of a user, which follow from the members of groups', async () => {
    const answer = await scim.post('/Users', oktaUser({ groups: [{ value: 'admins' }] }));
    expect(await entryOf(answer)).toMatchObject({ notes: [{ code: 'IGNORED_ATTRIBUTE', attribute: 'groups' }] });
  });

  it('says nothing of groups that are empty, or come back as they were read', async () => {
    const empty = await scim.post('/Users', oktaUser({ groups: [] }));
    await buildScimGroup(app, secret, [empty.body.id]);
    const { body } = await scim.get(`/Users/${empty.body.id}`);
    expect(body.groups).toHaveLength(1);
    for (const answer of [empty, await scim.put(`/Users/${body.id}`, body)]) {
      expect(await entryOf(answer)).toMatchObject({ notes: [] });
    }
  });

  it.each([
    ['a second primary', { emails: [1, 2].map((n) => ({ value: `${n}@example.com`, primary: true })) }, 'emails'],
    ['an entry without a value', { phoneNumbers: [{ type: 'work', value: '' }] }, 'phoneNumbers'],
    ['blanks in base64', { x509Certificates: [{ value: 'TUlJ TUlJ' }] }, 'x509Certificates.value'],
  ])('notes what was corrected: %s', async (_, given, attribute) => {
    const answer = await scim.post('/Users', oktaUser(given));
    expect(answer.status).toBe(201);
    expect(await entryOf(answer)).toMatchObject({ notes: [{ code: 'ADJUSTED_VALUE', attribute }] });
  });

  it.each([
    { op: 'replace', path: 'active', value: '' },
    { op: 'replace', path: 'active', value: null },
    { op: 'remove', path: 'active' },
    { op: 'replace', value: { active: '' } },
  ])('notes that %j switches nobody off', async (operation) => {
    const user = await buildScimUser(app, secret);
    const answer = await scim.patch(`/Users/${user.id}`, patchOf(operation));
    expect(answer.body.active).toBe(true);
    expect(await entryOf(answer)).toMatchObject({ notes: [{ code: 'ADJUSTED_VALUE', attribute: 'active' }] });
  });

  it('notes that a body in which active has no value keeps the state', async () => {
    const user = await buildScimUser(app, secret, { active: false });
    const answer = await scim.put(`/Users/${user.id}`, oktaUser({ userName: user.userName, active: null }));
    expect(answer.body.active).toBe(false);
    expect(await entryOf(answer)).toMatchObject({ notes: [{ code: 'ADJUSTED_VALUE', attribute: 'active' }] });
  });

  it('survives characters that the database refuses', async () => {
    const answer = await scim.post('/Users?x%00=%00', '{"a":"\0');
    expect(await entryOf(answer)).toMatchObject({ query: { 'x\ufffd': '\ufffd' } });
  });
});
