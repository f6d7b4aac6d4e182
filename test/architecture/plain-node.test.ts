import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const built = join(import.meta.dirname, '../../dist/server');

/** These do their work as soon as they are loaded. */
const programs = new Set([
  'index.js',
  'graphql/emit-schema.js',
  'simulator/main.js',
  'kernel/scrypt-worker.js',
  'composition/admin/main.js',
]);

const modules = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.js') && !programs.has(path.replaceAll('\\', '/')),
);

/** Jest finds names in CommonJS modules that Node.js does not, and the server would not even start. */
it('every module of the built server can be loaded by plain Node.js', async () => {
  const urls = JSON.stringify(modules.map((path) => pathToFileURL(join(built, path)).href));
  const script = `for (const url of ${urls}) await import(url).catch((error) => console.log(url, error.message));process.exit(0)`;
  const options = { env: { PATH: process.env['PATH'] ?? '' }, maxBuffer: 10_000_000 };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], options);
  expect(modules.length).toBeGreaterThan(100);
  expect(stdout).toBe('');
});
