import { createdGroup } from '../../../server/simulator/bodies/okta-group.js';
import { equalityQuery } from '../../../server/simulator/client/scim-client.js';
import { expects, type Request } from '../drive/request.js';
import type { Stage } from '../drive/run-round.js';
import { newcomer, post } from './user-writes.js';
import type { Run, Workload } from './workload.js';

const userCount = 2_000;
const groupCount = 50;
const groupSize = 40;
let syncs = 0;

const look = (path: string): Request => ({ method: 'GET', path, check: expects(200, '"totalResults":0,') });

/** Distributes pieces of work, each of which is two requests in a row. */
const inTurn = <T>(items: readonly T[], requestsFor: (item: T) => readonly Request[]): Stage => {
  const waiting = items[Symbol.iterator]();
  return () => {
    let requests: Request[] = [];
    return () => {
      if (requests.length === 0) {
        const { value, done } = waiting.next();
        if (!done) requests = [...requestsFor(value)];
      }
      return requests.shift();
    };
  };
};

const createPeople = (ids: string[]): Stage => {
  const people = Array.from({ length: userCount }, newcomer);
  return inTurn(people, (person) => {
    const creation = post(person);
    const check: Request['check'] = (answer) => {
      const fault = creation.check(answer);
      const id = /"id":"([^"]+)"/.exec(answer.body.toString('utf8'))?.[1];
      if (id !== undefined) ids.push(id);
      return fault;
    };
    return [look(`/Users${equalityQuery('userName', person.userName)}`), { ...creation, check }];
  });
};

const createGroups = (ids: readonly string[]): Stage => {
  syncs += 1;
  const names = Array.from({ length: groupCount }, (_, index) => `Pushed in sync ${syncs}, number ${index + 1}`);
  return inTurn(names, (name) => {
    const at = names.indexOf(name) * groupSize;
    const members = ids.slice(at, at + groupSize).map((value) => ({ value, display: value }));
    const path = `/Groups${equalityQuery('displayName', name)}&excludedAttributes=members`;
    const check = expects(201, `"displayName":"${name}"`, `"value":"${members.at(-1)?.value}"`);
    return [look(path), { method: 'POST', path: '/Groups', body: { ...createdGroup(name), members }, check }];
  });
};

const open = (): Run => ({
  stages: () => {
    const ids: string[] = [];
    return [createPeople(ids), createGroups(ids)];
  },
});

/** Day one: 2,000 people and 50 groups of 40, each looked for and then created. */
export const firstSync: Workload = {
  id: 'W10',
  title: 'first sync: 2,000 users, 50 groups of 40',
  floor: 0.5,
  connections: () => 8,
  tidy: 'each round',
  timed: true,
  open,
};
