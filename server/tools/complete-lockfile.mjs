import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../start/root.mjs';

/*
 * `npm run lockfile`, after a change of dependencies: adds the optional packages of other platforms that npm left out
 * of package-lock.json (npm/cli#4828), because `npm ci` refuses a lockfile without them. They get no integrity; npm
 * adds it wherever it can fetch the package.
 */

const words = {
  os: ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'],
  libc: { musl: 'musl', gnu: 'glibc' },
};
const cpus = ['x64', 'arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x'];

const path = inRoot('package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const packages = lock.packages;

/** Returns whether a package finds another one by Node's rule: in its own node_modules, or in one above. */
const finds = (from, name) => {
  for (let at = from; ; at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '') {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
};

const platformOf = (name) => {
  const parts = name.split(/[-/]/);
  const os = words.os.find((word) => parts.includes(word));
  const cpu = cpus.find((word) => parts.includes(word));
  if (!os || !cpu) throw new Error(`The platform of ${name} cannot be read from its name.`);
  const libc = Object.keys(words.libc).find((word) => os === 'linux' && parts.some((part) => part.startsWith(word)));
  return { os: [os], cpu: [cpu], ...(libc ? { libc: [words.libc[libc]] } : {}) };
};

const missing = Object.entries(packages).flatMap(([from, parent]) =>
  Object.entries(parent.optionalDependencies ?? {})
    .filter(([name]) => !finds(from, name))
    .map(([name, version]) => ({ name, version, parent })),
);
for (const { name, version, parent } of missing) {
  packages[`node_modules/${name}`] = {
    version,
    ...(parent.dev || parent.devOptional ? { dev: true } : {}),
    license: parent.license,
    optional: true,
    ...platformOf(name),
    ...(parent.engines ? { engines: parent.engines } : {}),
  };
}
// Npm's own order, so that the next install changes nothing.
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} platform packages added to package-lock.json.`);
