import { unwrap } from '../../../server/kernel/faults/errors.js';
import { type Attributes, normaliseResource, userResource } from '../../../server/kernel/schema/index.js';
import { newId } from '../../../server/query/index.js';
import { createdUser } from '../../../server/simulator/bodies/okta-user.js';
import { createPeople } from '../../../server/simulator/organisation/people.js';
import { createRandom } from '../../../server/simulator/organisation/random.js';

/** A user that both databases hold from the start. */
export interface SeededUser {
  id: string;
  userName: string;
  attributes: Attributes;
  /** The body with which Okta would create this user; `PUT` sends it again with a change. */
  body: Record<string, unknown>;
}

/** A group that both databases hold from the start. */
export interface SeededGroup {
  id: string;
  displayName: string;
  memberIds: readonly string[];
}

/** The content of both databases at the start: the same ids, names and memberships. */
export interface Directory {
  users: readonly SeededUser[];
  /** Ordinary groups of 40: every user is in one. */
  teams: readonly SeededGroup[];
  /** Groups by the number of their members; groups of one size have no member in common. */
  sized: ReadonlyMap<number, readonly SeededGroup[]>;
  /** The greatest id here; every id that is generated later is greater. */
  lastId: string;
  at: Date;
}

const seed = 7;
const teamSize = 40;
/** Number of groups of one size, so that each connection can have its own. */
const groupsOfASize = 8;

/** The sizes of groups, as far as there are enough users. */
export const groupSizes = [10, 1_000, 10_000, 100_000] as const;

const createUsers = (count: number): SeededUser[] =>
  createPeople(createRandom(seed), count)
    .slice(0, count)
    .map((person) => {
      const body = createdUser(person);
      const { attributes } = unwrap(normaliseResource(userResource, body));
      return { id: newId(), userName: person.userName, attributes, body };
    });

const slices = (ids: readonly string[], size: number, limit: number): string[][] => {
  const count = Math.min(Math.floor(ids.length / size), limit);
  return Array.from({ length: count }, (_, index) => ids.slice(index * size, (index + 1) * size));
};

const createGroups = (name: string, memberships: readonly string[][]): SeededGroup[] =>
  memberships.map((memberIds, index) => ({ id: newId(), displayName: `${name} ${index + 1}`, memberIds }));

/** Generates the directory; the same count gives the same people and names. */
export const createDirectory = (count: number): Directory => {
  const users = createUsers(count);
  const ids = users.map(({ id }) => id);
  const teams = createGroups('Team', slices(ids, teamSize, Number.POSITIVE_INFINITY));
  const sized = new Map(
    groupSizes.map((size) => [size, createGroups(`Group of ${size}, number`, slices(ids, size, groupsOfASize))]),
  );
  return { users, teams, sized, lastId: newId(), at: new Date() };
};

export const allGroups = ({ teams, sized }: Directory): SeededGroup[] => [...teams, ...[...sized.values()].flat()];

/** Splits a list into batches, so that no statement is larger than a few megabytes. */
export const inBatches = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
