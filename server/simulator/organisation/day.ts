import { departments } from './names.js';
import type { OktaGroup, Organisation } from './organisation.js';
import type { Person } from './people.js';
import type { Random } from './random.js';
import { oktaPassword } from './random.js';

/** A person whose user name changes and changes back, so that a second run with the same seed meets the first names. */
export interface NameChange {
  before: Person;
  after: Person;
}

/** The changes in the organisation after its first synchronisation. */
export interface Day {
  /** People with new values, emptied ones (`''` and `null`) among them. */
  updates: readonly Person[];
  nameChanges: readonly NameChange[];
  passwords: readonly { person: Person; password: string }[];
  /** Groups with the members they have afterwards. */
  regrouped: readonly OktaGroup[];
  renamed: readonly { group: OktaGroup; name: string }[];
  leavers: readonly Person[];
  /** Leavers who come back: the first found by the look-up, the others created anew. */
  returning: readonly Person[];
  recreated: readonly Person[];
  /** A group that is pushed and then unlinked with deletion. */
  temporary: OktaGroup;
}

/** Some of a list: at least one where there is one. */
const share = <T>(random: Random, items: readonly T[], part: number): T[] =>
  random.sample(items, Math.ceil(items.length * part));

function changed(random: Random, person: Person, index: number): Person {
  if (index % 4 === 1) return { ...person, title: '' };
  if (index % 4 === 3) return { ...person, title: null };
  const others = departments.filter(({ name }) => name !== person.department);
  const department = random.pick(others);
  return { ...person, department: department.name, title: random.pick(department.titles) };
}

const renamed = (person: Person): Person => ({ ...person, userName: person.userName.replace('@', '.renamed@') });

function regroup(random: Random, group: OktaGroup, everyone: readonly Person[]): OktaGroup {
  const leaving = new Set(random.sample([...group.members], Math.ceil(group.members.size * 0.2)));
  const staying = [...group.members].filter((id) => !leaving.has(id));
  const joining = share(random, everyone, 0.05).map((person) => person.oktaId);
  return { name: group.name, members: new Set([...staying, ...joining.filter((id) => !leaving.has(id))]) };
}

/** Plans the day ahead, so that it depends on the seed alone and not on the order in which answers come. */
export function planDay(random: Random, organisation: Organisation): Day {
  const assigned = organisation.people.filter((person) => organisation.assigned.has(person.oktaId));
  const updates = share(random, assigned, 0.1).map((person, index) => changed(random, person, index));
  const updated = new Map(updates.map((person) => [person.oktaId, person]));
  const current = assigned.map((person) => updated.get(person.oktaId) ?? person);
  const renaming = new Set(share(random, current, 0.02));
  const leavers = share(
    random,
    current.filter((person) => !renaming.has(person)),
    0.06,
  );
  const back = leavers.slice(0, Math.ceil(leavers.length / 2));
  const inhabited = organisation.groups.filter((group) => group.members.size > 0);
  return {
    updates,
    nameChanges: [...renaming].map((before) => ({ before, after: renamed(before) })),
    passwords: share(random, current, 0.02).map((person) => ({ person, password: oktaPassword(random) })),
    regrouped: share(random, inhabited, 0.5).map((group) => regroup(random, group, current)),
    renamed: share(random, organisation.groups, 0.1).map((group) => ({ group, name: `${group.name} (renamed)` })),
    leavers,
    returning: back.filter((_, index) => index % 2 === 0),
    recreated: back.filter((_, index) => index % 2 === 1),
    temporary: { name: 'Temporary push', members: new Set(share(random, current, 0.1).map((p) => p.oktaId)) },
  };
}
