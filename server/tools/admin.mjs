// `npm run admin`: lists and invites administrators, and helps those who cannot sign in, beside the server or without.
import { spawnSync } from 'node:child_process';
import { prepare } from '../start/prepare.mjs';
import { serverNode } from '../start/repair.mjs';
import { inRoot } from '../start/root.mjs';

await prepare(['server']);
const main = inRoot('dist', 'server', 'composition', 'admin', 'main.js');
const { status } = spawnSync(serverNode(), [main, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
