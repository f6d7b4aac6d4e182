import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourcesBelow } from './read-imports.js';

/** Every refusal has a cause, because only these files can construct an error without a line of the catalogue. */
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

/** These files read messages of PostgreSQL, its driver and mail servers, which have no code for some facts. */
const foreignWords = /^server\/(?:database\/preflight|mail|kernel\/faults\/database-fault\.ts)/;

it('nothing reads our own sentences back', () => {
  const reading =
    /\b(?:detail|message)\)?\??\.(?:includes|startsWith|match|split|search)\(|\.(?:test|exec)\((?:\w+\.)*(?:detail|message)\b/;
  const readers = sourcesBelow('server').filter(
    (file) => !foreignWords.test(file) && reading.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(readers).toEqual([]);
});
