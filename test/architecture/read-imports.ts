import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { Import } from './arrows.js';

export const root = join(import.meta.dirname, '../..');

const isGenerated = (path: string): boolean => /\/gql\//.test(path);

/** Repository paths of the sources below the given folders, generated ones left out. */
export const sourcesBelow = (...folders: string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !isGenerated(path)),
  );

const statement = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g;

const resolveTarget = (from: string, specifier: string): string => {
  if (!specifier.startsWith('.')) return specifier;
  const path = normalize(join(dirname(from), specifier));
  return /\.js$/.test(path) && !from.endsWith('.mjs') ? path.replace(/\.js$/, '.ts') : path;
};

/** Every import in a file, types included. */
export const importsOf = (from: string): Import[] =>
  [...readFileSync(join(root, from), 'utf8').matchAll(statement)].map(([, specifier = '']) => ({
    from,
    to: resolveTarget(from, specifier),
  }));
