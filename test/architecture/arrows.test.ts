import { refusal } from './arrows.js';
import { importsOf, sourcesBelow } from './read-imports.js';

describe('the arrows of the house', () => {
  it('are kept by every import', () => {
    const faults = sourcesBelow('server', 'client/src')
      .flatMap(importsOf)
      .map((arrow) => ({ ...arrow, why: refusal(arrow) }))
      .filter(({ why }) => why !== undefined);
    expect(faults).toEqual([]);
  });

  it.each([
    ['server/scim/router.ts', 'server/modules/users/index.ts'],
    ['server/scim/router.ts', 'server/database/orm.ts'],
    ['server/scim/router.ts', 'type-graphql'],
    ['server/scim/router.ts', '@mikro-orm/core'],
    ['server/kernel/faults/errors.ts', 'server/scim/router.ts'],
    ['server/kernel/faults/errors.ts', 'uuid'],
    ['server/modules/users/create-user.ts', 'server/modules/groups/find-groups.ts'],
    ['server/modules/users/create-user.ts', 'server/graphql/schema.ts'],
    ['server/graphql/apollo.ts', 'server/modules/users/index.ts'],
    ['server/http/guide.ts', 'server/modules/users/index.ts'],
    ['client/src/features/users/UsersPage.tsx', 'server/kernel/faults/errors.ts'],
    ['client/src/features/users/UsersPage.tsx', 'client/src/features/groups/GroupsPage.tsx'],
  ])('forbid %s → %s', (from, to) => {
    expect(refusal({ from, to })).toEqual(expect.any(String));
  });

  it.each([
    ['server/app.ts', 'server/scim/index.ts'],
    ['server/scim/router.ts', 'server/kernel/ports.ts'],
    ['server/modules/groups/membership.resolver.ts', 'server/modules/users/index.ts'],
    ['server/graphql/schema.ts', 'server/modules/users/index.ts'],
  ])('allow %s → %s', (from, to) => {
    expect(refusal({ from, to })).toBeUndefined();
  });

  it('have no circle among the modules', () => {
    const arrows = sourcesBelow('server/modules').flatMap(importsOf);
    const moduleOf = (path: string) => /^server\/modules\/([^/]+)\//.exec(path)?.[1];
    const below = new Map<string, Set<string>>();
    for (const { from, to } of arrows) {
      const [a, b] = [moduleOf(from), moduleOf(to)];
      if (a && b && a !== b) below.set(a, (below.get(a) ?? new Set()).add(b));
    }
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      [...(below.get(from) ?? [])].some((next) => {
        if (next === to) return true;
        if (seen.has(next)) return false;
        seen.add(next);
        return reaches(next, to, seen);
      });
    expect([...below.keys()].filter((module) => reaches(module, module))).toEqual([]);
  });
});
