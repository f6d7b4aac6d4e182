import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { app, scim, secret, startScimApp } from '../support/apps/scim-app.js';
import { buildScimGroup, buildScimUser, oktaUser } from '../support/builders.js';
import { patchOf } from '../support/patch-of.js';

startScimApp();

describe('answers with a user', () => {
  it('carry address, version and type (RFC 7643 §3.1, RFC 7644 §3.14)', async () => {
    const { status, headers, body } = await scim.post('/Users', oktaUser());
    const location = `${app.url}/scim/v2/Users/${body.id}`;
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(location);
    expect(headers.get('etag')).toBe('W/"1"');
    expect(body.meta).toMatchObject({ resourceType: 'User', location, version: 'W/"1"' });
    expect(Date.parse(body.meta.created)).not.toBeNaN();
  });

  it('never carry a password (hostile-input 35)', async () => {
    const { body } = await scim.post('/Users?attributes=password,userName', oktaUser({ password: 'hunter2!' }));
    expect(body).not.toHaveProperty('password');
  });

  it('name the schemas that are present', async () => {
    const urn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
    const { body } = await scim.post('/Users', oktaUser({ [urn]: { department: 'Sales' } }));
    expect(body.schemas).toEqual(['urn:ietf:params:scim:schemas:core:2.0:User', urn]);
  });

  it('name the groups of the user', async () => {
    const user = await buildScimUser(app, secret);
    const group = await buildScimGroup(app, secret, [user.id]);
    expect((await scim.get(`/Users/${user.id}`)).body.groups).toEqual([
      {
        value: group.id,
        $ref: `${app.url}/scim/v2/Groups/${group.id}`,
        display: group.displayName,
        type: 'direct',
      },
    ]);
  });

  it('hold what attributes names and no more', async () => {
    const user = await buildScimUser(app, secret);
    const { body } = await scim.get(`/Users/${user.id}?attributes=name.givenName`);
    expect(Object.keys(body)).toEqual(['schemas', 'id', 'name']);
  });
});

describe('ids (hostile-input 32–33, 54–55)', () => {
  it.each(['nobody', randomUUID(), 'a'.repeat(4096), '%00', '..%2fUsers'])('answer 404 to %.40s', async (id) => {
    expect((await scim.get(`/Users/${id}`)).status).toBe(404);
  });

  it('are case-exact', async () => {
    const { id } = await buildScimUser(app, secret);
    expect((await scim.get(`/Users/${id.toUpperCase()}`)).status).toBe(404);
  });

  it('are never chosen by the body', async () => {
    const id = randomUUID();
    expect((await scim.post('/Users', oktaUser({ id }))).body.id).not.toBe(id);
  });

  it('are gone after DELETE', async () => {
    const { id } = await buildScimUser(app, secret);
    const answers = [await scim.delete(`/Users/${id}`), await scim.delete(`/Users/${id}`)];
    expect(answers.map(({ status }) => status)).toEqual([204, 404]);
  });
});

describe('PATCH of a user', () => {
  it('deactivates without a path', async () => {
    const { id } = await buildScimUser(app, secret);
    const { status, body } = await scim.patch(`/Users/${id}`, patchOf({ op: 'replace', value: { active: false } }));
    expect([status, body.active, body.userName === undefined]).toEqual([200, false, false]);
  });

  it('reads the habits of Entra: capital letters and booleans as text', async () => {
    const { id } = await buildScimUser(app, secret);
    const { body } = await scim.patch(`/Users/${id}`, patchOf({ op: 'Replace', path: 'active', value: 'False' }));
    expect(body.active).toBe(false);
  });

  it('creates the value that a filter asks for (Entra)', async () => {
    const { id } = await buildScimUser(app, secret);
    const path = 'phoneNumbers[type eq "work"].value';
    const { body } = await scim.patch(`/Users/${id}`, patchOf({ op: 'Add', path, value: '+44 20 7946 0000' }));
    expect(body.phoneNumbers).toMatchObject([{ type: 'work', value: '+44 20 7946 0000' }]);
  });

  it('applies all operations or none (hostile-input 52)', async () => {
    const { id } = await buildScimUser(app, secret);
    const operations = [
      { op: 'replace', path: 'displayName', value: 'New' },
      { op: 'replace', path: 'id', value: 'x' },
    ];
    const { status, body } = await scim.patch(`/Users/${id}`, patchOf(...operations));
    expect([status, body.scimType]).toEqual([400, 'mutability']);
    expect((await scim.get(`/Users/${id}`)).body.displayName).toBe('Grace Hopper');
  });

  it.each([
    [{ op: 'move', path: 'title' }, 'invalidSyntax'],
    [{ op: 'remove' }, 'noTarget'],
    [{ op: 'replace', path: 'emails[type eq "home"].value', value: 'x' }, 'noTarget'],
    [{ op: 'replace', path: 'emails[type eq "x"', value: 'x' }, 'invalidPath'],
    [{ op: 'replace', path: 'toString.x', value: 'x' }, 'invalidPath'],
    [{ op: 'replace', path: '__proto__.x', value: 'x' }, 'invalidPath'],
    [{ op: 'replace', path: 'groups', value: [] }, 'mutability'],
    [{ op: 'replace', path: 'meta.created', value: 'x' }, 'mutability'],
    [{ op: 'replace', path: 'active', value: 'maybe' }, 'invalidValue'],
  ])('refuses %j', async (operation, scimType) => {
    const { id } = await buildScimUser(app, secret);
    expect(await scim.patch(`/Users/${id}`, patchOf(operation))).toMatchObject({ status: 400, body: { scimType } });
  });
});

describe('conditional requests (RFC 7644 §3.14; hostile-input 53)', () => {
  it('answer 304 while the version is the same', async () => {
    const { id, meta } = await buildScimUser(app, secret);
    expect((await scim.get(`/Users/${id}`, { 'if-none-match': meta.version })).status).toBe(304);
  });

  it('answer 412 to a write on an old version', async () => {
    const { id, userName, meta } = await buildScimUser(app, secret);
    await scim.patch(`/Users/${id}`, patchOf({ op: 'add', path: 'title', value: 'Dr' }));
    const stale = { 'if-match': meta.version };
    const answers = [
      await scim.put(`/Users/${id}`, oktaUser({ userName }), stale),
      await scim.patch(`/Users/${id}`, patchOf({ op: 'remove', path: 'title' }), stale),
      await scim.delete(`/Users/${id}`, stale),
      await scim.delete(`/Users/${id}`, { 'if-match': '"foreign"' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([412, 412, 412, 412]);
  });

  it('let a write through when one of several versions is the present one (RFC 9110 §13.1.1)', async () => {
    const { id, userName } = await buildScimUser(app, secret);
    const several = { 'if-match': 'W/"7", W/"1", "foreign"' };
    const answers = [
      await scim.put(`/Users/${id}`, oktaUser({ userName }), several),
      await scim.delete(`/Users/${id}`, several),
      await scim.delete(`/Users/${id}`, { 'if-match': 'W/"7", W/"2"' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 412, 204]);
  });

  it('let a write on the present version through', async () => {
    const { id, meta } = await buildScimUser(app, secret);
    expect((await scim.delete(`/Users/${id}`, { 'if-match': meta.version })).status).toBe(204);
  });
});
