import { activePatch, createdUser } from '../../../server/simulator/bodies/okta-user.js';
import { createPeople } from '../../../server/simulator/organisation/people.js';
import { createRandom } from '../../../server/simulator/organisation/random.js';
import { expects, type Request } from '../drive/request.js';
import type { Stage } from '../drive/run-round.js';
import type { SeededUser } from '../seed/directory.js';
import type { Setting } from './workload.js';
import { shareOf, simply, type Workload } from './workload.js';

const people = createPeople(createRandom(11), 500);
let newcomers = 0;

/** Somebody whom nobody has created yet, as Okta sends them. */
export const newcomer = (): Record<string, unknown> & { userName: string } => {
  newcomers += 1;
  const person = people[newcomers % people.length];
  if (!person) throw new RangeError('There are no people to choose from.');
  const userName = `new.${newcomers}.${person.userName}`;
  return { ...createdUser({ ...person, userName, email: userName, oktaId: `00u${newcomers}` }), userName };
};

/** POST of a user. */
export const post = (body: { userName: string }): Request => ({
  method: 'POST',
  path: '/Users',
  body,
  check: expects(201, '"id":"', `"userName":${JSON.stringify(body.userName)}`, '"version":"W/\\"1\\""'),
});

/** Creates one user after another. */
export const create: Stage = () => () => post(newcomer());

/** Changes the title of one user after another, the way Okta's profile updates do. */
export const putTitle = ({ directory, connections }: Setting): Stage => {
  let changes = 0;
  return (connection) => {
    const users = shareOf(directory.users, connection, connections);
    return () => {
      changes += 1;
      const { id, body } = users[changes % users.length] as SeededUser;
      const { password: _, ...profile } = body;
      const title = `Title ${changes}`;
      const check = expects(200, `"id":"${id}"`, `"title":"${title}"`);
      return { method: 'PUT', path: `/Users/${id}`, body: { ...profile, id, title }, check };
    };
  };
};

/** Deactivates users in turn, and activates them again in the next turn. */
export const patchActive = ({ directory, connections }: Setting): Stage => {
  const off = new Set<string>();
  const turns = new Map<number, number>();
  return (connection) => {
    const users = shareOf(directory.users, connection, connections);
    return () => {
      const turn = turns.get(connection) ?? 0;
      turns.set(connection, turn + 1);
      const id = users[turn % users.length]?.id ?? '';
      const active = off.delete(id);
      if (!active) off.add(id);
      const check = expects(200, `"id":"${id}"`, `"active":${active}`);
      return { method: 'PATCH', path: `/Users/${id}`, body: activePatch(active), check };
    };
  };
};

const floor = 0.35;

export const userWrites: readonly Workload[] = [
  { id: 'W3', title: 'POST /Users', floor, tidy: 'after', open: () => simply(create) },
  { id: 'W4', title: 'PUT /Users/{id}', floor, tidy: 'after', open: (setting) => simply(putTitle(setting)) },
  {
    id: 'W5',
    title: 'PATCH /Users/{id}, active',
    floor,
    tidy: 'after',
    open: (setting) => simply(patchActive(setting)),
  },
];
