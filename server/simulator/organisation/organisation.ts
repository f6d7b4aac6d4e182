import { departments, teamNames } from './names.js';
import type { Person } from './people.js';
import { createPeople } from './people.js';
import type { Random } from './random.js';

/** The people assigned to the app: all (the group Everyone), the members of some groups, or chosen people. */
export type Assignment = 'everyone' | 'groups' | 'people';

/** A group of Okta that is pushed to the app. */
export interface OktaGroup {
  name: string;
  /** Okta ids of its members, whether assigned to the app or not. */
  members: ReadonlySet<string>;
}

/** The invented organisation: its people, the groups it pushes, and who is assigned to the app. */
export interface Organisation {
  people: readonly Person[];
  /** Pushed groups. None of them is used for assignment: Okta does not support one group for both. */
  groups: readonly OktaGroup[];
  /** Okta ids of the people assigned to the app. */
  assigned: ReadonlySet<string>;
}

const ids = (people: readonly Person[]): Set<string> => new Set(people.map((person) => person.oktaId));

/** The nth group name that is not a department: the teams, then numbered projects. */
const teamName = (index: number): string => teamNames[index] ?? `Project ${index - teamNames.length + 1}`;

function createGroup(random: Random, people: readonly Person[], index: number): OktaGroup {
  if (index === 0) return { name: 'All staff', members: ids(people) };
  if (index === 1) return { name: 'Visitors’ desk', members: new Set() };
  const department = departments[index - 2];
  if (department)
    return { name: department.name, members: ids(people.filter((p) => p.department === department.name)) };
  const size = 1 + random.below(Math.max(1, Math.ceil(people.length * 0.3)));
  return { name: teamName(index - 2 - departments.length), members: ids(random.sample(people, size)) };
}

function chooseAssigned(random: Random, people: readonly Person[], assignment: Assignment): Set<string> {
  const active = people.filter((person) => person.active);
  if (assignment === 'everyone') return ids(active);
  if (assignment === 'people') return ids(random.sample(active, Math.ceil(active.length * 0.4)));
  const inhabited = departments.filter(({ name }) => active.some((person) => person.department === name));
  const chosen = random.sample(inhabited, Math.ceil(inhabited.length / 2)).map(({ name }) => name);
  return ids(active.filter((person) => chosen.includes(person.department)));
}

/** Builds the organisation; the same numbers and seed always give the same one. */
export function createOrganisation(
  random: Random,
  size: { users: number; groups: number },
  assignment: Assignment,
): Organisation {
  const people = createPeople(random, size.users);
  const groups = Array.from({ length: size.groups }, (_, index) => createGroup(random, people, index));
  return { people, groups, assigned: chooseAssigned(random, people, assignment) };
}

const marked = (mark: string, person: Person): Person => ({
  ...person,
  userName: `${mark.toLowerCase()}.${person.userName}`,
  email: `${mark.toLowerCase()}.${person.email}`,
});

/** A group under its name with the mark before it. */
export const markGroup = (group: OktaGroup, mark: string): OktaGroup =>
  mark === '' ? group : { ...group, name: `${mark} ${group.name}` };

/** Puts a mark before every name by which the server tells users and groups apart; an empty one changes nothing. */
export const markOrganisation = (organisation: Organisation, mark: string): Organisation => {
  if (mark === '') return organisation;
  const { people, groups, assigned } = organisation;
  return {
    people: people.map((person) => marked(mark, person)),
    groups: groups.map((group) => markGroup(group, mark)),
    assigned,
  };
};
