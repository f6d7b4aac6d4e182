import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './root.mjs';

const files = (directory) =>
  readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    return entry.isDirectory() ? files(path) : [path];
  });

/**
 * Returns a hash that changes with the name or content of any file below the directories, and with `also`.
 * @param {string[]} directories
 * @param {string} also
 */
export const sourceHash = (directories, also) => {
  const hash = createHash('sha256').update(also);
  for (const path of directories.flatMap(files).sort()) {
    hash.update(`\0${relative(root, path)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
};
