import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesBelow } from './read-imports.js';

const root = join(import.meta.dirname, '../..');

/** Calls that take a list apart into arguments, which go onto the stack: some 120,000 of them overflow it. */
const spread =
  /(?:\.(?:push|unshift|splice|concat)|fromC(?:harCode|odePoint)|Math\.(?:min|max))\([^(){}[\]]*\.\.\.|\.apply\(/;

/** Lists in our code, which no input can make longer. */
const ours = [
  'server/graphql/root-resolvers.ts: return method.apply(instance, values);',
  'server/kernel/access/mask-secrets.ts: Math.min(...secretKinds',
  'server/modules/expiry-warnings/remove-old-warnings.ts: Math.max(...warningDays)',
  'server/modules/expiry-warnings/warn-of-expiry.ts: Math.max(...warningDays)',
  'server/scim/protocol/resources.ts: projection.apply(',
];

it('no list becomes the arguments of a call', () => {
  const found = sourcesBelow('server').flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .filter((line) => spread.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  const known = (line: string): boolean =>
    ours.some((one) => {
      const [path = '', call = ''] = one.split(': ');
      return line.startsWith(path) && line.includes(call);
    });
  expect(found.filter((line) => !known(line))).toEqual([]);
});
