// `npm run package -- <folder>`: builds a folder that runs the server and holds nothing of its development.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { prepare } from '../start/prepare.mjs';
import { phase } from '../start/progress.mjs';
import { inRoot } from '../start/root.mjs';
import { runNpm } from '../start/tools.mjs';
import { contents, productionLock, productionManifest, startScript } from './package-contents.mjs';

const [given] = process.argv.slice(2);
if (given === undefined) {
  console.error('Name the folder to make: npm run package -- ../rollcall-1.0.0');
  process.exit(1);
}
const folder = resolve(given);
if (existsSync(folder) && readdirSync(folder).length > 0) {
  console.error(`${folder} is not empty; name a folder that does not exist yet.`);
  process.exit(1);
}

const readJson = (name) => JSON.parse(readFileSync(inRoot(name), 'utf8'));
const writeJson = (name, value) => writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);

/** Returns the size of a folder in bytes. */
const sizeOf = (path) => {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (!status?.isDirectory()) return status?.size ?? 0;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
};

await prepare();
for (const path of contents) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  cpSync(inRoot(path), join(folder, path), { recursive: true });
}
const manifest = productionManifest(readJson('package.json'));
const lock = productionLock(readJson('package-lock.json'), manifest);
writeJson('package.json', manifest);
writeJson('package-lock.json', lock);
writeFileSync(join(folder, 'start.mjs'), startScript);
await phase('Installing what runs', () =>
  runNpm(['ci', '--omit=dev', '--include=optional', '--no-audit', '--no-fund'], { cwd: folder }),
);
const complete = "await (await import('./server/start/repair.mjs')).completeInstallation()";
const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', complete], {
  cwd: folder,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
const packages = Object.keys(lock.packages).length - 1;
console.log(`${folder}: ${packages} packages, ${Math.round(sizeOf(folder) / 2 ** 20)} MiB. Start it by: npm start`);
