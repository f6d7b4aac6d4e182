// `npm run dependencies`: licences, known vulnerabilities and age of what runs in production; asks npm's registry.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inRoot } from '../start/root.mjs';
import { forbidden } from './licences.mjs';

const npm = (args) =>
  spawnSync('npm', args, { cwd: inRoot(), encoding: 'utf8', maxBuffer: 2 ** 26, shell: process.platform === 'win32' });

const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
const wrong = forbidden(packages);
console.log(`Licences: ${wrong.length === 0 ? 'all allowed' : wrong.join(', ')}`);

const audit = npm(['audit', '--omit=dev', '--json']);
const { metadata, vulnerabilities, error } = JSON.parse(
  audit.stdout || '{"error":{"summary":"npm audit said nothing"}}',
);
if (error) {
  console.error(`Vulnerabilities: not known, because the registry cannot be asked (${error.summary ?? error.code}).`);
  process.exit(1);
}
const found = Object.entries(vulnerabilities).map(([name, { severity, range }]) => `${name} ${range}: ${severity}`);
console.log(`Vulnerabilities in ${metadata.dependencies.prod} packages: ${found.length === 0 ? 'none known' : ''}`);
for (const line of found) console.log(`  ${line}`);
if (found.length > 0) console.log('SECURITY.md says within how many days each has to be replaced.');

const outdated = JSON.parse(npm(['outdated', '--json', '--omit=dev']).stdout || '{}');
const newer = Object.entries(outdated).filter(([name]) => packages[`node_modules/${name}`]?.dev !== true);
console.log(`Newer versions of direct dependencies: ${newer.length}`);
for (const [name, { current, latest }] of newer) console.log(`  ${name} ${current} → ${latest}`);
process.exitCode = wrong.length + found.length > 0 ? 1 : 0;
