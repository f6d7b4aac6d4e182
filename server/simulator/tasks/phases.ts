import type { Day } from '../organisation/day.js';
import type { OktaGroup, Organisation } from '../organisation/organisation.js';
import type { Person } from '../organisation/people.js';
import { unlinkTask } from './group-tasks.js';
import type { App, Task } from './task.js';
import { tasksOf } from './tasks-of.js';
import { passwordTask } from './user-tasks.js';

/** A stretch of the run that ends before the next begins, so that every user's changes keep their order. */
export interface Phase {
  title: string;
  /** Called when the phase begins. */
  tasks: () => Task[];
}

const phase = <T>(title: string, items: readonly T[], task: (item: T) => Task): Phase => ({
  title,
  tasks: () => items.map(task),
});

/**
 * Day one: assign, then push. Groups come second, because Okta pushes members only once the app has provisioned them.
 */
export function firstSynchronisation(app: App, organisation: Organisation): Phase[] {
  const tasks = tasksOf(app);
  const assigned = organisation.people.filter((person) => organisation.assigned.has(person.oktaId));
  return [
    phase('Assign people', assigned, (person) => tasks.assign(app, person)),
    phase('Push groups', organisation.groups, (group) => tasks.pushGroup(app, group)),
  ];
}

/** Tasks for those whom the app has provisioned; Okta queues nothing for the others. */
const forProvisioned = <T>(
  title: string,
  app: App,
  items: readonly T[],
  person: (item: T) => Person,
  task: (item: T) => Task,
): Phase => ({
  title,
  tasks: () => items.filter((item) => app.model.users.has(person(item).oktaId)).map(task),
});

/** Tasks for the groups that were pushed; Okta queues nothing for the others. */
const forPushed = <T>(
  title: string,
  app: App,
  items: readonly T[],
  group: (item: T) => OktaGroup,
  task: (item: T) => Task,
): Phase => ({
  title,
  tasks: () => items.filter((item) => app.model.groups.has(group(item).name)).map(task),
});

/** A working day: changes, joiners and leavers of groups, leavers, returners, and a group pushed and unlinked again. */
export function workingDay(app: App, organisation: Organisation, day: Day): Phase[] {
  const tasks = tasksOf(app);
  // Entra pushes no passwords.
  const passwords = app.kind === 'entra' ? [] : day.passwords;
  const self = <T>(item: T): T => item;
  const latest = new Map([...organisation.groups, ...day.regrouped].map((group) => [group.name, group]));
  return [
    forProvisioned('Push profile updates', app, day.updates, self, (person) => tasks.update(app, person)),
    forProvisioned(
      'Change user names',
      app,
      day.nameChanges,
      (c) => c.before,
      (c) => tasks.update(app, c.after),
    ),
    forProvisioned(
      'Push passwords',
      app,
      passwords,
      (p) => p.person,
      (p) => passwordTask(app, p.person, p.password),
    ),
    forPushed('Change group members', app, day.regrouped, self, (group) => tasks.changeMembers(app, group)),
    forPushed(
      'Rename groups',
      app,
      day.renamed,
      (r) => r.group,
      (r) => tasks.rename(app, r.group, r.name),
    ),
    forProvisioned('Deactivate leavers', app, day.leavers, self, (person) => tasks.deactivate(app, person)),
    forProvisioned('Assign again: found', app, day.returning, self, (person) => tasks.assign(app, person)),
    forProvisioned('Assign again: created', app, day.recreated, self, (person) => tasks.recreate(app, person)),
    forProvisioned(
      'Change user names back',
      app,
      day.nameChanges,
      (c) => c.before,
      (c) => tasks.update(app, c.before),
    ),
    forPushed(
      'Rename groups back',
      app,
      day.renamed,
      (r) => r.group,
      (r) => tasks.rename(app, r.group, r.group.name),
    ),
    forPushed('Push now', app, [...latest.values()], self, (group) => tasks.pushNow(app, group)),
    phase('Push a temporary group', [day.temporary], (group) => tasks.pushGroup(app, group)),
    forPushed('Unlink it, with deletion', app, [day.temporary], self, (group) => unlinkTask(app, group)),
  ];
}
