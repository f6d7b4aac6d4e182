import { createdEntraGroup, membershipEntraPatches, renameEntraPatch } from '../bodies/entra-group.js';
import { entraFilter } from '../bodies/entra-requests.js';
import { memberIdsOf } from '../bodies/okta-group.js';
import { lookUp } from '../client/look-up.js';
import type { OktaGroup } from '../organisation/organisation.js';
import { groupTask, pushableMembers, pushed, readGroup } from './group-tasks.js';
import type { App, Task } from './task.js';

/** A group comes into scope: looked up by its name without its members, created if need be, then filled. */
export const pushEntraGroupTask = (app: App, group: OktaGroup): Task =>
  groupTask(group.name, async () => {
    const query = `excludedAttributes=members&${entraFilter('displayName', group.name)}`;
    const found = await lookUp(app.client, `/Groups?${query}`);
    const made = found ?? (await app.client.send('POST', '/Groups', createdEntraGroup(group.name))).body;
    const id = String(made?.id);
    const present = new Set(found ? memberIdsOf(await readGroup(app, id)) : []);
    const added = pushableMembers(app, group).filter(({ value }) => !present.has(value));
    for (const body of membershipEntraPatches([], added)) await app.client.send('PATCH', `/Groups/${id}`, body);
    const members = new Set([...present, ...added.map(({ value }) => value)]);
    app.model.groups.set(group.name, { id, displayName: group.name, members });
    return found ? 'group linked' : 'group created';
  });

/** A change of membership, and a provisioning on demand: what differs from the last one, added and removed. */
export const changeEntraMembersTask = (app: App, group: OktaGroup): Task =>
  groupTask(group.name, async () => {
    const expected = pushed(app, group);
    const members = pushableMembers(app, group);
    const ids = new Set(members.map(({ value }) => value));
    const removed = [...expected.members].filter((id) => !ids.has(id));
    const added = members.filter(({ value }) => !expected.members.has(value));
    const path = `/Groups/${expected.id}`;
    for (const body of membershipEntraPatches(removed, added)) await app.client.send('PATCH', path, body);
    app.model.groups.set(group.name, { ...expected, members: ids });
    return 'members pushed';
  });

/** A rename in Entra; the members stay. */
export const renameEntraTask = (app: App, group: OktaGroup, displayName: string): Task =>
  groupTask(group.name, async () => {
    const expected = pushed(app, group);
    await app.client.send('PATCH', `/Groups/${expected.id}`, renameEntraPatch(displayName));
    app.model.groups.set(group.name, { ...expected, displayName });
    return 'group renamed';
  });
