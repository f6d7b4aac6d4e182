import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourcesBelow } from './read-imports.js';

/** A refusal has its cause because nothing but these files can make one without a line of the catalogue. */
const makers: Record<string, RegExp> = {
  DomainError: /^server\/kernel\/faults\/(?:fault|errors|normalise-error)\.ts$/,
  ScimError: /^server\/scim\/protocol\/scim-errors\.ts$/,
};

it.each(Object.entries(makers))('%s is made in one place', (name, place) => {
  const made = new RegExp(`new ${name}\\(`);
  const elsewhere = sourcesBelow('server').filter(
    (file) => !place.test(file) && made.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(elsewhere).toEqual([]);
});

/** What PostgreSQL, its driver and mail servers say is theirs, and told by no code. */
const foreignWords = /^server\/(?:database\/preflight|mail|kernel\/faults\/database-fault\.ts)/;

it('nothing reads our own sentences back', () => {
  const reading =
    /\b(?:detail|message)\)?\??\.(?:includes|startsWith|match|split|search)\(|\.(?:test|exec)\((?:\w+\.)*(?:detail|message)\b/;
  const readers = sourcesBelow('server').filter(
    (file) => !foreignWords.test(file) && reading.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(readers).toEqual([]);
});
