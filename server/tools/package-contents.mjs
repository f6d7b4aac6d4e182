/** Files and folders that a running server needs; what the server shows of itself is among them. */
export const contents = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'dist',
  'docs',
  'schema.graphql',
  'server/start/npm-end.mjs',
  'server/start/progress.mjs',
  'server/start/repair.mjs',
  'server/start/root.mjs',
  'server/start/serve.mjs',
  'server/start/tools.mjs',
];

/** What starts the package; it installs and builds nothing. */
export const startScript = `import { serve } from './server/start/serve.mjs';

process.exitCode = await serve();
`;

/**
 * The package.json of the package: production dependencies, and two commands.
 * @param {Record<string, any>} manifest
 */
export const productionManifest = ({
  name,
  version,
  description,
  license,
  type,
  engines,
  dependencies,
  allowScripts,
  overrides,
}) => ({
  name,
  version,
  private: true,
  description,
  license,
  type,
  engines,
  scripts: { start: 'node start.mjs', admin: 'node dist/server/composition/admin/main.js' },
  allowScripts,
  dependencies,
  overrides,
});

/**
 * The lockfile of the package: the same versions and checksums, without what only development needs.
 * @param {Record<string, any>} lock
 * @param {ReturnType<typeof productionManifest>} manifest
 */
export const productionLock = ({ packages, ...rest }, { name, version, license, engines, dependencies }) => ({
  ...rest,
  packages: {
    '': { name, version, license, dependencies, engines },
    ...Object.fromEntries(Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)),
  },
});
