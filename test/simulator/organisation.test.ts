import { describe, expect, it } from '@jest/globals';
import { planDay } from '../../server/simulator/organisation/day.js';
import { createOrganisation, markOrganisation } from '../../server/simulator/organisation/organisation.js';
import { asciiName } from '../../server/simulator/organisation/people.js';
import { createRandom } from '../../server/simulator/organisation/random.js';

const organisation = (seed: number, assign: 'everyone' | 'groups' | 'people' = 'everyone', users = 300) =>
  createOrganisation(createRandom(seed), { users, groups: 20 }, assign);

describe('the organisation', () => {
  it('is the same for the same seed', () => {
    expect(organisation(7)).toEqual(organisation(7));
  });

  it('is another for another seed', () => {
    expect(organisation(7).people).not.toEqual(organisation(8).people);
  });

  it('has no user name twice', () => {
    const names = organisation(1, 'everyone', 5000).people.map((person) => person.userName);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has user names of plain letters under reserved domains', () => {
    for (const { userName } of organisation(1, 'everyone', 2000).people) {
      expect(userName).toMatch(/^[a-z0-9-]+\.[a-z0-9-]+@example\.(com|org)$/);
    }
  });

  it('has as many groups as asked for, each of its own name', () => {
    expect(new Set(organisation(1).groups.map((group) => group.name)).size).toBe(20);
  });

  it('has a group of everybody and an empty one', () => {
    const sizes = organisation(1).groups.map((group) => group.members.size);
    expect(sizes.slice(0, 2)).toEqual([309, 0]);
  });
});

describe('the assignment', () => {
  it('to everyone takes all who are active', () => {
    expect(organisation(1, 'everyone').assigned.size).toBe(300);
  });

  it.each(['groups', 'people'] as const)('to %s takes some', (assign) => {
    const { size } = organisation(1, assign).assigned;
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThan(300);
  });

  it('to groups takes whole departments', () => {
    const { people, assigned } = organisation(1, 'groups');
    const active = people.filter((person) => person.active);
    const chosen = new Set(active.filter((p) => assigned.has(p.oktaId)).map((p) => p.department));
    expect(active.filter((p) => chosen.has(p.department)).every((p) => assigned.has(p.oktaId))).toBe(true);
  });

  it('never takes inactive people', () => {
    const { people, assigned } = organisation(1, 'everyone');
    expect(people.filter((person) => !person.active && assigned.has(person.oktaId))).toEqual([]);
  });
});

describe('the day', () => {
  const day = planDay(createRandom(3), organisation(3));

  it('is the same for the same seed', () => {
    expect(planDay(createRandom(3), organisation(3))).toEqual(day);
  });

  it('empties values in both of Okta’s ways', () => {
    const titles = day.updates.map((person) => person.title);
    expect(titles).toEqual(expect.arrayContaining(['', null]));
  });

  it('lets nobody leave whose user name is changing', () => {
    const changing = new Set(day.nameChanges.map(({ before }) => before.oktaId));
    expect(day.leavers.some((person) => changing.has(person.oktaId))).toBe(false);
  });

  it('brings leavers back in both of Okta’s ways', () => {
    expect(day.returning.length).toBeGreaterThan(0);
    expect(day.recreated.length).toBeGreaterThan(0);
  });
});

it.each([
  ['Łukasz Świątek', 'lukaszswiatek'],
  ['Großmann', 'grossmann'],
  ['Œuvrard', 'oeuvrard'],
  ['Işık', 'isik'],
  ['İpek', 'ipek'],
  ['Đặng', 'dang'],
  ["O'Donnell", 'odonnell'],
  ['Müller-Lüdenscheidt', 'muller-ludenscheidt'],
])('writes %s as %s in a user name', (name, expected) => {
  expect(asciiName(name)).toBe(expected);
});

it('puts a mark before every name on request', () => {
  const plain = organisation(3);
  const { people, groups } = markOrganisation(plain, 'Trial');
  expect(people.map(({ userName }) => userName)).toEqual(plain.people.map(({ userName }) => `trial.${userName}`));
  expect(people.map(({ email }) => email)).toEqual(plain.people.map(({ email }) => `trial.${email}`));
  expect(groups.map(({ name }) => name)).toEqual(plain.groups.map(({ name }) => `Trial ${name}`));
});
