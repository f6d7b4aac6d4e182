// `npm run okta`: plays Okta against a running server.
import { spawnSync } from 'node:child_process';
import { prepare } from './prepare.mjs';
import { serverNode } from './repair.mjs';
import { inRoot } from './root.mjs';

await prepare(['server']);
const main = inRoot('dist', 'server', 'simulator', 'main.js');
const { status } = spawnSync(serverNode(), [main, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
