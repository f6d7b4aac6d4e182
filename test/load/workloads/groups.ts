import { membershipPatches, type PushedMember } from '../../../server/simulator/bodies/okta-group.js';
import { equalityQuery } from '../../../server/simulator/client/scim-client.js';
import { expects, type Request } from '../drive/request.js';
import type { Stage } from '../drive/run-round.js';
import type { Directory, SeededGroup } from '../seed/directory.js';
import { type Run, type Setting, scattered, simply, type Workload } from './workload.js';

const memberOf = (value: string): PushedMember => ({ value, display: value });

/** PATCH that takes members out of a group and adds others. */
export const patchMembers = (id: string, removed: readonly string[], added: readonly string[]): Request => ({
  method: 'PATCH',
  path: `/Groups/${id}`,
  body: membershipPatches(removed, added.map(memberOf))[0] ?? {},
  check: expects(204),
});

/** The look-up that Okta makes before it pushes a group. */
export const findGroup =
  ({ teams, sized }: Directory): Stage =>
  (connection) => {
    const next = scattered(teams.length > 0 ? teams : (sized.get(10) ?? []), connection);
    return () => {
      const { id, displayName } = next();
      const check = expects(200, '"totalResults":1,', `"id":"${id}"`, `"displayName":"${displayName}"`);
      const path = `/Groups${equalityQuery('displayName', displayName)}&excludedAttributes=members`;
      return { method: 'GET', path, check };
    };
  };

/** Takes one member after another out of a group and adds it again, so that its size stays. */
export const takeAndReturn = ({ directory }: Setting, size: number): Run => {
  const groups = directory.sized.get(size) ?? [];
  const away = new Map<SeededGroup, string>();
  const turns = new Map<SeededGroup, number>();
  const patch = (group: SeededGroup): Request => {
    const back = away.get(group);
    if (back !== undefined) {
      away.delete(group);
      return patchMembers(group.id, [], [back]);
    }
    const turn = turns.get(group) ?? 0;
    const member = group.memberIds[turn % group.memberIds.length] as string;
    turns.set(group, turn + 1);
    away.set(group, member);
    return patchMembers(group.id, [member], []);
  };
  return {
    stages: () => [(connection) => () => patch(groups[connection % groups.length] as SeededGroup)],
    finish: async (send) => {
      for (const [{ id }, member] of away) await send(patchMembers(id, [], [member]));
      return undefined;
    },
  };
};

const groupOfSize = (size: number): Workload => ({
  id: `W6, ${size}`,
  title: `PATCH /Groups/{id}, one member in ${size.toLocaleString('en')}`,
  floor: 0.35,
  users: size,
  tidy: 'after',
  connections: (given, { sized }) => Math.min(given, sized.get(size)?.length ?? 1),
  open: (setting) => takeAndReturn(setting, size),
});

const readMembers = (size: number): Workload => ({
  id: `W9, ${size}`,
  title: `GET /Groups/{id} with ${size.toLocaleString('en')} members`,
  floor: 0.45,
  users: size,
  open: ({ directory }) => {
    const groups = directory.sized.get(size) ?? [];
    return simply((connection) => {
      const next = scattered(groups, connection);
      return () => {
        const { id, memberIds } = next();
        const ends = [memberIds[0], memberIds.at(-1)].map((member) => `"value":"${member}"`);
        return { method: 'GET', path: `/Groups/${id}`, check: expects(200, `"id":"${id}"`, ...ends) };
      };
    });
  },
});

export const groupWorkloads: readonly Workload[] = [
  ...[10, 1_000, 10_000, 100_000].map(groupOfSize),
  {
    id: 'W8',
    title: 'GET /Groups?filter=displayName eq, no members',
    floor: 0.45,
    open: ({ directory }) => simply(findGroup(directory)),
  },
  ...[1_000, 10_000].map(readMembers),
];
