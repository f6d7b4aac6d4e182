// Runs after `npm install`: makes commits from this checkout pass .githooks. It keeps a path that somebody set.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inRoot } from '../start/root.mjs';

const git = (...args) => spawnSync('git', args, { cwd: inRoot(), encoding: 'utf8' });

if (existsSync(inRoot('.git')) && !git('config', 'core.hooksPath').stdout?.trim()) {
  git('config', 'core.hooksPath', '.githooks');
}
