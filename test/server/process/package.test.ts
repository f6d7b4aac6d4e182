import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { forbidden } from '../../../server/tools/licences.mjs';
import { contents, productionLock, productionManifest } from '../../../server/tools/package-contents.mjs';

const readJson = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../../..', name), 'utf8'));

const manifest = productionManifest(readJson('package.json'));
const { packages } = productionLock(readJson('package-lock.json'), manifest) as {
  packages: Record<string, { dev?: boolean }>;
};

it('a package holds neither tests, nor sources, nor the repository', () => {
  expect(contents.filter((path: string) => /^(\.git|test|client|server(?!\/start\/\w+))/.test(path))).toEqual([]);
});

it('a package has the dependencies of production, and none of development', () => {
  expect(manifest).not.toHaveProperty('devDependencies');
  const missing = Object.keys(manifest.dependencies).filter((name) => !(`node_modules/${name}` in packages));
  const ofDevelopment = Object.entries(packages).filter(([, { dev }]) => dev);
  expect({ missing, ofDevelopment }).toEqual({ missing: [], ofDevelopment: [] });
});

it('every package in production has a licence that is allowed', () => {
  expect(forbidden(readJson('package-lock.json').packages)).toEqual([]);
});

it('a licence that asks for more is found', () => {
  const some = {
    '': {},
    'node_modules/a': { license: 'GPL-3.0' },
    'node_modules/b': { license: 'GPL-3.0', dev: true },
  };
  expect(forbidden({ ...some, 'node_modules/c': {} })).toEqual(['a: GPL-3.0', 'c: no licence']);
});
