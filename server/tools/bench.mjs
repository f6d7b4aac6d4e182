// `npm run bench`: compares the server with the least work that gives the same responses.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { lockHash } from '../start/lockfile.mjs';
import { prepare } from '../start/prepare.mjs';
import { phase } from '../start/progress.mjs';
import { serverNode } from '../start/repair.mjs';
import { inRoot } from '../start/root.mjs';
import { sourceHash } from '../start/source-hash.mjs';
import { runTool } from '../start/tools.mjs';

const stamp = inRoot('dist', 'load.stamp');

/** Compiles the benchmark, with the parts of the server by which it creates its data. */
const buildBenchmark = async () => {
  const hash = sourceHash([inRoot('server'), inRoot('test', 'load')], lockHash());
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const compiler = inRoot('node_modules', 'typescript', 'bin', 'tsc');
  mkdirSync(inRoot('dist'), { recursive: true });
  await phase('Building the benchmark', () =>
    runTool(serverNode(), [compiler, '-p', inRoot('test', 'load', 'tsconfig.json')]),
  );
  writeFileSync(stamp, hash);
};

await prepare(['server']);
await buildBenchmark();
const main = inRoot('dist', 'load', 'test', 'load', 'main.js');
const { status } = spawnSync(serverNode(), ['--enable-source-maps', main, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
