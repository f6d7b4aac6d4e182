import { expects, type Request } from '../drive/request.js';
import type { SeededGroup } from '../seed/directory.js';
import { patchMembers } from './groups.js';
import { type Run, type Setting, shareOf, type Workload } from './workload.js';

const connections = 8;
/** Number of its people that a connection adds to the group before it removes all but one. */
const most = 10;
/** A membership is compared as a whole, so it stays readable. */
const candidates = 800;

/** The people one connection adds and removes; nobody else touches them. */
class Share {
  readonly inside: string[] = [];
  private growing = true;
  private turn = 0;

  constructor(private readonly people: readonly string[]) {}

  next(groupId: string): Request {
    if (this.inside.length >= most) this.growing = false;
    if (this.inside.length <= 1) this.growing = true;
    if (!this.growing) return patchMembers(groupId, [this.inside.shift() as string], []);
    const id = this.people[this.turn % this.people.length] as string;
    this.turn += 1;
    this.inside.push(id);
    return patchMembers(groupId, [], [id]);
  }
}

const readMembers = ({ id }: SeededGroup): Request => ({ method: 'GET', path: `/Groups/${id}`, check: expects(200) });

const compare = (expected: readonly string[], body: Buffer): string | undefined => {
  const { members = [] } = JSON.parse(body.toString('utf8')) as { members?: { value: string }[] };
  const found = new Set(members.map(({ value }) => value));
  const lost = expected.filter((id) => !found.has(id)).length;
  const left = found.size + lost - expected.length;
  return lost + left === 0 ? undefined : `${lost} members were lost and ${left} stayed that were removed`;
};

const open = ({ directory }: Setting): Run => {
  const group = directory.sized.get(10)?.[0];
  if (!group) throw new Error('There is no group of 10; ask for more users.');
  const others = directory.users.slice(10, 10 + candidates).map(({ id }) => id);
  const shares = Array.from({ length: connections }, (_, index) => new Share(shareOf(others, index, connections)));
  return {
    stages: () => [(connection) => () => (shares[connection] as Share).next(group.id)],
    finish: async (send) => {
      const added = shares.flatMap(({ inside }) => inside);
      const fault = compare([...group.memberIds, ...added], (await send(readMembers(group))).body);
      await send(patchMembers(group.id, added, []));
      return fault;
    },
  };
};

/** Eight connections change one group at the same time; afterwards its members are compared with what was asked for. */
export const oneGroupAtOnce: Workload = {
  id: 'W6, at once',
  title: 'PATCH /Groups/{id}, 8 at once on one group',
  floor: 0.35,
  users: 100,
  tidy: 'after',
  connections: () => connections,
  open,
};
