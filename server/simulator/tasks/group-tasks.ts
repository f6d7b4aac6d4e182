import type { PushedMember } from '../bodies/okta-group.js';
import {
  createdGroup,
  memberIdsOf,
  membershipPatches,
  renamePatch,
  replacedGroup,
  replaceMembersPatch,
} from '../bodies/okta-group.js';
import type { Json } from '../bodies/okta-user.js';
import type { ExpectedGroup } from '../check/model.js';
import { groupKey } from '../check/model.js';
import { RemoteError } from '../client/failures.js';
import { lookUp } from '../client/look-up.js';
import { equalityQuery } from '../client/scim-client.js';
import type { OktaGroup } from '../organisation/organisation.js';
import type { App, Outcome, Task } from './task.js';

/** The members that Okta pushes: provisioned by this app and active; the others are skipped without a word. */
export function pushableMembers(app: App, group: OktaGroup): PushedMember[] {
  const members: PushedMember[] = [];
  for (const oktaId of group.members) {
    const user = app.model.users.get(oktaId);
    if (user?.active) members.push({ value: user.id, display: String(user.profile.userName) });
  }
  return members;
}

/** The group as the server has it, members included. */
export const readGroup = async (app: App, id: string): Promise<Json> =>
  (await app.client.send('GET', `/Groups/${id}`)).body ?? {};

/** The test app's way: a rename that changes nothing, then the differences, a hundred to a PATCH. */
async function patchMembers(
  app: App,
  group: ExpectedGroup,
  removed: readonly string[],
  added: readonly PushedMember[],
) {
  const path = `/Groups/${group.id}`;
  await app.client.send('PATCH', path, renamePatch(group.id, group.displayName));
  for (const body of membershipPatches(removed, added)) await app.client.send('PATCH', path, body);
}

/** The wizard app's way: read the group and put it back whole. */
async function putGroup(app: App, id: string, displayName: string, members: readonly PushedMember[]): Promise<void> {
  await app.client.send('PUT', `/Groups/${id}`, replacedGroup(await readGroup(app, id), displayName, members));
}

/** A push of a group, with the sentence that Okta shows when it fails. */
export function groupTask(name: string, run: () => Promise<Outcome>): Task {
  return {
    key: groupKey(name),
    run,
    failureMessage: (reason) => `Unable to update Group Push mapping target App group ${name}: ${reason}`,
  };
}

/** The group as it was pushed before; a push that never succeeded is made up for by a retry of that push. */
export function pushed(app: App, group: OktaGroup): ExpectedGroup {
  const expected = app.model.groups.get(group.name);
  if (!expected) throw new RemoteError(404, 'The group has not been pushed.');
  return expected;
}

/** Push groups > by name: look the name up, create or link, read back, then push the members. */
export function pushGroupTask(app: App, group: OktaGroup): Task {
  return groupTask(group.name, async () => {
    const found = await lookUp(app.client, `/Groups${equalityQuery('displayName', group.name)}`);
    const made = found ?? (await app.client.send('POST', '/Groups', createdGroup(group.name))).body;
    const id = String(made?.id);
    const present = new Set(memberIdsOf(await readGroup(app, id)));
    const members = pushableMembers(app, group);
    const added = members.filter((member) => !present.has(member.value));
    if (app.kind === 'wizard') await putGroup(app, id, group.name, members);
    else if (added.length > 0) await patchMembers(app, { id, displayName: group.name, members: new Set() }, [], added);
    const kept = app.kind === 'wizard' ? [] : present;
    const ids = new Set([...kept, ...members.map((member) => member.value)]);
    app.model.groups.set(group.name, { id, displayName: group.name, members: ids });
    return found ? 'group linked' : 'group created';
  });
}

/** A change of membership in Okta, pushed as a difference (test app) or as a whole (wizard). */
export function changeMembersTask(app: App, group: OktaGroup): Task {
  return groupTask(group.name, async () => {
    const expected = pushed(app, group);
    const members = pushableMembers(app, group);
    const ids = new Set(members.map((member) => member.value));
    const removed = [...expected.members].filter((id) => !ids.has(id));
    const added = members.filter((member) => !expected.members.has(member.value));
    if (app.kind === 'wizard') await putGroup(app, expected.id, expected.displayName, members);
    else await patchMembers(app, expected, removed, added);
    app.model.groups.set(group.name, { ...expected, members: ids });
    return 'members pushed';
  });
}

/** "Push Now": the full membership, whatever was there. */
export function pushNowTask(app: App, group: OktaGroup): Task {
  return groupTask(group.name, async () => {
    const expected = pushed(app, group);
    const members = pushableMembers(app, group);
    if (app.kind === 'wizard') await putGroup(app, expected.id, expected.displayName, members);
    else await app.client.send('PATCH', `/Groups/${expected.id}`, replaceMembersPatch(members));
    app.model.groups.set(group.name, { ...expected, members: new Set(members.map((member) => member.value)) });
    return 'members pushed';
  });
}

/** A rename in Okta, with "Rename app groups to match group name in Okta" on; the members stay. */
export function renameTask(app: App, group: OktaGroup, displayName: string): Task {
  return groupTask(group.name, async () => {
    const expected = pushed(app, group);
    if (app.kind === 'test-app') {
      await app.client.send('PATCH', `/Groups/${expected.id}`, renamePatch(expected.id, displayName));
    } else {
      const resource = await readGroup(app, expected.id);
      await app.client.send('PUT', `/Groups/${expected.id}`, { ...resource, displayName });
    }
    app.model.groups.set(group.name, { ...expected, displayName });
    return 'group renamed';
  });
}

/** Unlink with "Delete the group in the target app"; a group that is gone already is what was wanted. */
export function unlinkTask(app: App, group: OktaGroup): Task {
  return groupTask(group.name, async () => {
    const { id } = pushed(app, group);
    try {
      await app.client.send('DELETE', `/Groups/${id}`);
    } catch (error) {
      if (!(error instanceof RemoteError && error.status === 404)) throw error;
    }
    app.model.groups.delete(group.name);
    app.model.deletedGroups.add(id);
    return 'group unlinked';
  });
}
