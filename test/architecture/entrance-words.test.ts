import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messages as entrance } from '../../client/src/locales/en/entrance.js';
import { messages as all } from '../../client/src/locales/en/index.js';
import { importsOf, root } from './read-imports.js';

const pages = ['sign-in/SignInPage.tsx', 'set-up/SetUpPage.tsx'].map((page) => `client/src/features/${page}`);

/** The sources of the portal that a file needs, itself included; the catalogues are what is checked. */
const sourcesOf = (file: string, found = new Set<string>()): Set<string> => {
  const path = existsSync(join(root, file)) ? file : file.replace(/\.ts$/, '.tsx');
  if (!path.startsWith('client/src/') || /\/(locales|gql)\//.test(path) || found.has(path)) return found;
  found.add(path);
  for (const { to } of importsOf(path)) sourcesOf(to, found);
  return found;
};

const others = Object.keys(all).filter((key) => !Object.hasOwn(entrance, key));

/** The keys that a source names, whole or by what they begin with. */
const keysIn = (text: string): string[] => {
  const whole = new Set([...text.matchAll(/'([\w.-]+)'/g)].map(([, key]) => key));
  const beginnings = [...text.matchAll(/`([\w.-]+\.)\$\{/g)].map(([, beginning = '']) => beginning);
  return others.filter((key) => whole.has(key) || beginnings.some((beginning) => key.startsWith(beginning)));
};

it.each(pages)('%s needs no words beyond those that it loads', (page) => {
  const missing = [...sourcesOf(page)].map((path) => [path, keysIn(readFileSync(join(root, path), 'utf8'))]);
  expect(missing.filter(([, keys]) => keys?.length)).toEqual([]);
});
