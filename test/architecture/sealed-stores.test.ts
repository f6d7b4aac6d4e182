import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourcesBelow } from './read-imports.js';

const sourceOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The modules that encrypt what they store. */
const sealing = sourcesBelow('server/modules')
  .filter((path) => /\bcipher\s*\.seal\(/.test(sourceOf(path)))
  .map((path) => path.split('/')[2] ?? '');

describe('modules that encrypt secrets', () => {
  it('are found by this test', () => {
    expect(sealing).toEqual(expect.arrayContaining(['configurations', 'outbox']));
  });

  it('are in the round that follows a change of keys', () => {
    const round = sourceOf('server/jobs/seal-secrets.ts');
    expect(sealing.filter((module) => !round.includes(`'../modules/${module}/index.js'`))).toEqual([]);
  });
});
