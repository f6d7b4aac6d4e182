/* The rules of imports between rooms (arrows). Every import that no rule allows is forbidden. */

/** A room is the first folder (or file) below server/, client/src/features/… or a module. */
export interface Import {
  /** Repository path of the importing file, e.g. server/scim/router.ts. */
  from: string;
  /** Repository path of what is imported, or the package's name. */
  to: string;
}

const isOurs = (path: string): boolean => path.startsWith('server/') || path.startsWith('client/');

const roomOf = (path: string): string => path.split('/')[1]?.replace(/\.ts$/, '') ?? '';

const moduleOf = (path: string): string | undefined => /^server\/modules\/([^/]+)\//.exec(path)?.[1];

const isEntity = (path: string): boolean => path.startsWith('server/modules/') && path.endsWith('.entity.ts');

const isModuleIndex = (path: string): boolean => /^server\/modules\/[^/]+\/index\.ts$/.test(path);

/** The only file of the room that others may import. */
const queryIndex = 'server/query/index.ts';

const anywhere = new Set(['app', 'composition', 'index', 'start.mjs']);

const mayEnter: Record<string, (from: string, to: string) => boolean> = {
  kernel: () => false,
  config: (_from, to) => roomOf(to) === 'kernel',
  database: (_from, to) => roomOf(to) === 'kernel' || isEntity(to),
  query: (_from, to) => roomOf(to) === 'kernel',
  modules: (from, to) =>
    roomOf(to) === 'kernel' || to === queryIndex || (moduleOf(from) !== moduleOf(to) && isModuleIndex(to)),
  graphql: (from, to) =>
    roomOf(to) === 'kernel' || (/^server\/graphql\/(schema|closed-lists)\.ts$/.test(from) && isModuleIndex(to)),
  scim: (_from, to) => roomOf(to) === 'kernel',
  http: (_from, to) => ['graphql', 'scim', 'kernel'].includes(roomOf(to)),
  jobs: (_from, to) => roomOf(to) === 'kernel' || to === queryIndex || isModuleIndex(to),
  mail: (_from, to) => roomOf(to) === 'kernel',
  metrics: (_from, to) => roomOf(to) === 'kernel' || to === queryIndex,
  oidc: (_from, to) => roomOf(to) === 'kernel',
  log: (_from, to) => roomOf(to) === 'kernel',
  simulator: (_from, to) => roomOf(to) === 'kernel',
  tools: (_from, to) => roomOf(to) === 'start',
};

/** Packages that only some parts of the repository may import. */
const packageRules: { packages: RegExp; allowed: RegExp }[] = [
  { packages: /^@mikro-orm\/|^pg$/, allowed: /^server\/(database|modules)\/|^server\/app.ts$/ },
  { packages: /^type-graphql$/, allowed: /^server\/(graphql|modules)\// },
  { packages: /^(graphql|graphql-jit|@apollo\/server.*)$/, allowed: /^server\/(graphql|modules|http)\/|^client\// },
  { packages: /^pg-boss$/, allowed: /^server\/jobs\// },
  { packages: /^prom-client$/, allowed: /^server\/metrics\// },
  { packages: /^nodemailer$/, allowed: /^server\/mail\// },
  { packages: /^(openid-client|jose)$/, allowed: /^server\/oidc\// },
  { packages: /^express$/, allowed: /^server\/(http|scim|graphql|app)/ },
];

const sameRoom = ({ from, to }: Import): boolean =>
  roomOf(from) === roomOf(to) && (roomOf(from) !== 'modules' || moduleOf(from) === moduleOf(to));

const featureOf = (path: string): string | undefined => /^client\/src\/features\/([^/]+)\//.exec(path)?.[1];

/** The rooms of the portal, each above those that it may import. */
const storeys = ['lib', 'ui', 'entities', 'session', 'shell', 'features'];

/** Returns the level of a file of the portal; -1 for files outside the rooms, on which these rules put no limits. */
const storeyOf = (path: string): number => storeys.indexOf(path.split('/')[2] ?? '');

const refuseClient = ({ from, to }: Import): string | undefined => {
  if (to.startsWith('server/')) return 'the client imports generated types only, never the server';
  const [own, other] = [storeyOf(from), storeyOf(to)];
  if (own < 0 || other < 0) return undefined;
  if (own < other) return `${storeys[own]} may not import ${storeys[other]}`;
  if (storeys[own] !== 'features') return undefined;
  if (storeys[other] === 'shell') return 'a feature never imports the shell';
  return featureOf(to) && featureOf(from) !== featureOf(to) ? 'one feature never imports another' : undefined;
};

const refuseServer = (arrow: Import): string | undefined => {
  if (arrow.to.startsWith('client/')) return 'the server never imports the client';
  if (sameRoom(arrow) || anywhere.has(roomOf(arrow.from))) return undefined;
  return mayEnter[roomOf(arrow.from)]?.(arrow.from, arrow.to)
    ? undefined
    : `${roomOf(arrow.from)} may not import ${roomOf(arrow.to)} there`;
};

const refusePackage = ({ from, to }: Import): string | undefined => {
  if (to.startsWith('node:')) return undefined;
  // The context of resolvers names the type of the ORM's entity manager; it imports the type alone.
  if (from === 'server/kernel/context.ts' && to === '@mikro-orm/postgresql') return undefined;
  if (from.startsWith('server/kernel/')) return 'the kernel imports Node.js only';
  const rule = packageRules.find(({ packages }) => packages.test(to));
  return rule && !rule.allowed.test(from) ? `${to} does not belong there` : undefined;
};

/** Returns why an import is forbidden; undefined if it is allowed. */
export const refusal = (arrow: Import): string | undefined => {
  if (!isOurs(arrow.to)) return refusePackage(arrow);
  return arrow.from.startsWith('client/') ? refuseClient(arrow) : refuseServer(arrow);
};

/** Returns the rooms that import themselves by way of others. */
export const roomsInCircles = (arrows: readonly Import[]): string[] => {
  const below = new Map<string, Set<string>>();
  for (const { from, to } of arrows) if (from !== to) below.set(from, (below.get(from) ?? new Set()).add(to));
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(below.get(from) ?? [])].some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  return [...below.keys()].filter((room) => reaches(room, room));
};
