import { dirname } from 'node:path';
import { refusal, roomsInCircles } from './arrows.js';
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
    ['server/modules/users/create-user.ts', 'server/query/sql.ts'],
    ['server/query/totals.ts', 'server/modules/users/index.ts'],
    ['server/query/totals.ts', 'server/database/orm.ts'],
    ['server/query/totals.ts', 'type-graphql'],
    ['server/scim/router.ts', 'server/query/index.ts'],
    ['server/http/health.ts', 'server/modules/users/index.ts'],
    ['client/src/features/users/list/UsersPage.tsx', 'server/kernel/faults/errors.ts'],
    ['client/src/features/users/list/UsersPage.tsx', 'client/src/features/groups/GroupsPage.tsx'],
  ])('forbid %s → %s', (from, to) => {
    expect(refusal({ from, to })).toEqual(expect.any(String));
  });

  it.each([
    ['server/app.ts', 'server/scim/index.ts'],
    ['server/scim/router.ts', 'server/kernel/ports.ts'],
    ['server/modules/groups/membership.resolver.ts', 'server/modules/users/index.ts'],
    ['server/graphql/schema.ts', 'server/modules/users/index.ts'],
    ['server/modules/users/create-user.ts', 'server/query/index.ts'],
    ['server/query/totals.ts', 'server/kernel/context.ts'],
  ])('allow %s → %s', (from, to) => {
    expect(refusal({ from, to })).toBeUndefined();
  });

  it.each([
    ['the modules', 'server/modules'],
    ['the rooms of the queries', 'server/query'],
    ['the rooms of the kernel', 'server/kernel'],
    ['the rooms of the facade', 'server/scim'],
    ['the rooms of the HTTP edge', 'server/http'],
    ['the rooms of the simulator', 'server/simulator'],
    ['the rooms of the portal', 'client/src'],
  ])('have no circle among %s', (_, base) => {
    const roomOf = (path: string) => (dirname(path) === base ? path : dirname(path));
    const inModules = base === 'server/modules';
    const nodeOf = (path: string) => (inModules ? path.split('/').slice(0, 3).join('/') : roomOf(path));
    const arrows = sourcesBelow(base)
      .flatMap(importsOf)
      .filter(({ to }) => to.startsWith(`${base}/`))
      .map(({ from, to }) => ({ from: nodeOf(from), to: nodeOf(to) }));
    expect(roomsInCircles(arrows)).toEqual([]);
  });

  it('have no circle among files, types included', () => {
    const source = (path: string) => (path.endsWith('.js') ? path.replace(/\.js$/, '.ts') : path);
    const files = new Set(sourcesBelow('server', 'client/src'));
    const arrows = [...files].flatMap(importsOf).flatMap(({ from, to }) => {
      const target = [source(to), source(to).replace(/\.ts$/, '.tsx')].find((path) => files.has(path));
      return target ? [{ from, to: target }] : [];
    });
    expect(roomsInCircles(arrows)).toEqual([]);
  });
});
