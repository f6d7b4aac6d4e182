import { describe, expect, it } from '@jest/globals';
import { app, scim, secret, startScimApp } from '../../support/apps/scim-app.js';
import { buildLocalUser, buildScimGroup, buildScimUser, oktaUser } from '../../support/builders.js';
import { patchOf } from '../../support/patch-of.js';

/* What went wrong in other SCIM servers, each as a test of its own. */

startScimApp();

describe('faults that other servers had', () => {
  it('identical POSTs at once make one user (check-then-insert)', async () => {
    const user = oktaUser();
    const answers = await Promise.all(Array.from({ length: 100 }, () => scim.post('/Users', user)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array(99).fill(409)]);
  });

  it('a POST never adopts a local user', async () => {
    const local = await buildLocalUser(app);
    const { status, body } = await scim.post('/Users', oktaUser({ userName: local.userName }));
    expect([status, body.scimType]).toEqual([409, 'uniqueness']);
  });

  it('membership changes at once lose nobody', async () => {
    const { id } = await buildScimGroup(app, secret);
    const people: string[] = [];
    for (let count = 0; count < 40; count += 1) people.push((await buildScimUser(app, secret)).id);
    const change = (operation: unknown) => scim.patch(`/Groups/${id}`, patchOf(operation));
    await Promise.all(people.map((value) => change({ op: 'add', path: 'members', value: [{ value }] })));
    const leavers = people.slice(0, 10);
    await Promise.all(leavers.map((value) => change({ op: 'remove', path: `members[value eq "${value}"]` })));
    const { members } = (await scim.get(`/Groups/${id}`)).body;
    expect(members.map(({ value }: { value: string }) => value).sort()).toEqual(people.slice(10).sort());
  });

  it('a re-assignment after deactivation brings the user back under its id', async () => {
    const user = await buildScimUser(app, secret);
    await scim.patch(`/Users/${user.id}`, patchOf({ op: 'replace', value: { active: false } }));
    const { userName, externalId } = user;
    const { status, body } = await scim.post('/Users', oktaUser({ userName, externalId }));
    expect([status, body.id, body.active]).toEqual([201, user.id, true]);
  });

  it('changes of one userName at once never answer 5xx', async () => {
    const { id, userName } = await buildScimUser(app, secret);
    const put = (title: string) => scim.put(`/Users/${id}`, oktaUser({ userName, title }));
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => put(`T${index}`)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
  });
});
