import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../server/simulator/bodies/okta-user.js';
import { applicationProfile } from '../../server/simulator/bodies/okta-user.js';
import { DirectoryModel } from '../../server/simulator/check/model.js';
import {
  changeMembersTask,
  pushGroupTask,
  pushNowTask,
  renameTask,
  unlinkTask,
} from '../../server/simulator/tasks/group-tasks.js';
import type { App, AppKind } from '../../server/simulator/tasks/task.js';
import { assignTask, deactivateTask, recreateTask, updateTask } from '../../server/simulator/tasks/user-tasks.js';
import { buildPerson } from './build-person.js';
import { listOf, scriptedClient } from './scripted-client.js';

const person = buildPerson();
const sales = { name: 'Sales', members: new Set([person.oktaId, '00u-never-assigned']) };
const userFilter = '/Users?filter=userName%20eq%20%22lea.macon%40example.com%22&startIndex=1&count=100';
const groupFilter = '/Groups?filter=displayName%20eq%20%22Sales%22&startIndex=1&count=100';

function open(kind: AppKind, script: Record<string, Json>) {
  const client = scriptedClient(script);
  const app: App = { label: 'Rollcall', kind, client, model: new DirectoryModel() };
  const lines = () => client.sent.map((call) => `${call.method} ${call.path}`);
  return { app, client, lines };
}

function withUser(kind: AppKind, script: Record<string, Json>) {
  const opened = open(kind, script);
  opened.app.model.users.set(person.oktaId, { id: 'u-1', active: true, profile: applicationProfile(person) });
  return opened;
}

function withGroup(kind: AppKind, script: Record<string, Json>, members: string[]) {
  const opened = withUser(kind, script);
  opened.app.model.groups.set('Sales', { id: 'g-1', displayName: 'Sales', members: new Set(members) });
  return opened;
}

describe('assigning a person', () => {
  it('looks the user name up, then creates', async () => {
    const { app, lines } = open('test-app', { 'GET /Users?': listOf(), 'POST /Users': { id: 'u-1' } });
    expect(await assignTask(app, person).run()).toBe('created');
    expect(lines()).toEqual([`GET ${userFilter}`, 'POST /Users']);
  });

  it('links whom it finds: reads, then puts back', async () => {
    const found = { id: 'u-1', active: true };
    const { app, lines } = open('test-app', {
      'GET /Users?': listOf(found),
      'GET /Users/u-1': found,
      'PUT /Users/u-1': found,
    });
    expect(await assignTask(app, person).run()).toBe('linked');
    expect(lines()).toEqual([`GET ${userFilter}`, 'GET /Users/u-1', 'PUT /Users/u-1']);
  });

  it('activates whom it finds inactive: by PATCH from the test app', async () => {
    const found = { id: 'u-1', active: false };
    const { app, client } = open('test-app', { 'GET /Users?': listOf(found), 'GET /Users/u-1': found, P: found });
    await assignTask(app, person).run();
    expect(client.sent.at(-1)).toMatchObject({
      method: 'PATCH',
      body: { Operations: [{ op: 'replace', value: { active: true } }] },
    });
  });

  it('activates whom it finds inactive: within the PUT of a wizard app', async () => {
    const found = { id: 'u-1', active: false };
    const { app, client } = open('wizard', {
      'GET /Users?': listOf(found),
      'GET /Users/u-1': found,
      'PUT /Users/u-1': found,
    });
    await assignTask(app, person).run();
    expect(client.sent.at(-1)).toMatchObject({ method: 'PUT', body: { active: true } });
  });

  it('takes a 404 to the look-up for nobody found', async () => {
    const { app } = open('test-app', { 'POST /Users': { id: 'u-1' } });
    expect(await assignTask(app, person).run()).toBe('created');
  });

  it('stops when the list answers its numbers as strings', async () => {
    const { app } = open('test-app', { 'GET /Users?': { ...listOf(), startIndex: '1' } });
    await expect(assignTask(app, person).run()).rejects.toThrow(
      'Error while verifying if user lea.macon@example.com exists: null',
    );
  });

  it('fails in Okta’s words when the answer to a creation is empty', async () => {
    const { app } = open('test-app', { 'GET /Users?': listOf(), 'POST /Users': {} });
    await expect(assignTask(app, person).run()).rejects.toThrow(
      'Error while creating user Léa Maçon: Create new user returned empty user.',
    );
  });

  it('is shown on the Tasks page with person, app and reason', () => {
    const { app } = open('test-app', {});
    expect(
      assignTask(app, person).failureMessage(
        'Error while creating user Léa Maçon: Conflict. Errors reported by remote server: Taken (log 7K3QX)',
      ),
    ).toBe(
      'Automatic provisioning of user Léa Maçon to app Rollcall failed: Error while creating user Léa Maçon: Conflict. Errors reported by remote server: Taken (log 7K3QX)',
    );
  });

  it('keeps the first id in the model when a leaver comes back under another', async () => {
    const { app } = withUser('test-app', { 'GET /Users?': listOf(), 'POST /Users': { id: 'u-2' } });
    expect(await assignTask(app, person).run()).toBe('reactivated');
    expect(app.model.users.get(person.oktaId)?.id).toBe('u-1');
  });
});

describe('a leaver created anew', () => {
  it('is posted without a look-up', async () => {
    const { app, lines } = withUser('test-app', { 'POST /Users': { id: 'u-1' } });
    await recreateTask(app, person).run();
    expect(lines()).toEqual(['POST /Users']);
  });

  it('is looked up first when an earlier creation got no answer', async () => {
    const found = { id: 'u-1', active: true };
    const { app, lines } = withUser('test-app', {
      'GET /Users?': listOf(found),
      'GET /Users/u-1': found,
      'PUT /Users/u-1': found,
    });
    app.model.unsettled.add(`user:${person.oktaId}`);
    await recreateTask(app, person).run();
    expect(lines()[0]).toBe(`GET ${userFilter}`);
  });
});

describe('changing a person', () => {
  it('reads and puts back a profile update', async () => {
    const { app, client } = withUser('test-app', {
      'GET /Users/u-1': { id: 'u-1', nickName: 'Lé' },
      'PUT /Users/u-1': {},
    });
    await updateTask(app, buildPerson({ title: '' })).run();
    expect(client.sent[1]?.body).toMatchObject({ nickName: 'Lé', title: '' });
  });

  it('says which id the server no longer knows', async () => {
    const { app } = withUser('test-app', {});
    await expect(updateTask(app, person).run()).rejects.toThrow('No user returned for user u-1');
  });

  it('deactivates by one PATCH from the test app', async () => {
    const { app, lines } = withUser('test-app', { 'PATCH /Users/u-1': {} });
    await deactivateTask(app, person).run();
    expect(lines()).toEqual(['PATCH /Users/u-1']);
    expect(app.model.users.get(person.oktaId)?.active).toBe(false);
  });

  it('deactivates by GET and PUT from a wizard app', async () => {
    const { app, client } = withUser('wizard', {
      'GET /Users/u-1': { id: 'u-1', active: true, nickName: 'Lé' },
      'PUT /Users/u-1': {},
    });
    await deactivateTask(app, person).run();
    expect(client.sent[1]).toMatchObject({ method: 'PUT', body: { active: false, nickName: 'Lé' } });
  });
});

describe('pushing a group from the test app', () => {
  const group = { id: 'g-1', displayName: 'Sales', members: [] };

  it('looks up, creates, reads back, renames, then adds the provisioned members', async () => {
    const { app, client, lines } = withUser('test-app', {
      'GET /Groups?': listOf(),
      'GET /Groups/g-1': group,
      POST: group,
      PATCH: group,
    });
    expect(await pushGroupTask(app, sales).run()).toBe('group created');
    expect(lines()).toEqual([
      `GET ${groupFilter}`,
      'POST /Groups',
      'GET /Groups/g-1',
      'PATCH /Groups/g-1',
      'PATCH /Groups/g-1',
    ]);
    expect(client.sent.at(-1)?.body?.Operations).toEqual([
      { op: 'add', path: 'members', value: [{ value: 'u-1', display: 'lea.macon@example.com' }] },
    ]);
  });

  it('keeps the members that a linked group has', async () => {
    const linked = { ...group, members: [{ value: 'local-1' }] };
    const { app } = withUser('test-app', { 'GET /Groups?': listOf(linked), 'GET /Groups/g-1': linked, PATCH: linked });
    expect(await pushGroupTask(app, sales).run()).toBe('group linked');
    expect([...(app.model.groups.get('Sales')?.members ?? [])]).toEqual(['local-1', 'u-1']);
  });

  it('leaves inactive people out', async () => {
    const { app, lines } = withUser('test-app', { 'GET /Groups?': listOf(), 'GET /Groups/g-1': group, POST: group });
    app.model.users.set(person.oktaId, { id: 'u-1', active: false, profile: applicationProfile(person) });
    await pushGroupTask(app, sales).run();
    expect(lines()).toHaveLength(3);
  });

  it('sends the name again before a membership change', async () => {
    const { app, client } = withGroup('test-app', { PATCH: group }, ['u-9']);
    await changeMembersTask(app, sales).run();
    expect(client.sent.map((call) => call.body?.Operations)).toEqual([
      [{ op: 'replace', value: { id: 'g-1', displayName: 'Sales' } }],
      [
        { op: 'remove', path: 'members[value eq "u-9"]' },
        { op: 'add', path: 'members', value: [{ value: 'u-1', display: 'lea.macon@example.com' }] },
      ],
    ]);
  });

  it('replaces all members on Push Now', async () => {
    const { app, client } = withGroup('test-app', { PATCH: group }, ['u-9']);
    await pushNowTask(app, { ...sales, members: new Set() }).run();
    expect(client.sent[0]?.body?.Operations).toEqual([{ op: 'replace', path: 'members', value: [] }]);
  });

  it('unlinks by DELETE, and takes a group that is gone for unlinked', async () => {
    const { app, lines } = withGroup('test-app', {}, []);
    expect(await unlinkTask(app, sales).run()).toBe('group unlinked');
    expect(lines()).toEqual(['DELETE /Groups/g-1']);
    expect([...app.model.deletedGroups]).toEqual(['g-1']);
  });
});

describe('pushing a group from a wizard app', () => {
  const group = { id: 'g-1', displayName: 'Sales', members: [{ value: 'u-9' }] };

  it('puts the whole group, the members that were there gone', async () => {
    const { app, client } = withUser('wizard', { 'GET /Groups?': listOf(group), 'GET /Groups/g-1': group, PUT: group });
    await pushGroupTask(app, sales).run();
    expect(client.sent.at(-1)).toMatchObject({
      method: 'PUT',
      body: { members: [{ value: 'u-1', display: 'lea.macon@example.com' }] },
    });
  });

  it('renames by GET and PUT with the members as they came', async () => {
    const { app, client, lines } = withGroup('wizard', { GET: group, PUT: group }, ['u-9']);
    await renameTask(app, sales, 'Sales EMEA').run();
    expect(lines()).toEqual(['GET /Groups/g-1', 'PUT /Groups/g-1']);
    expect(client.sent[1]?.body).toMatchObject({ displayName: 'Sales EMEA', members: [{ value: 'u-9' }] });
  });
});
