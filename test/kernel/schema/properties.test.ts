import { isDeepStrictEqual } from 'node:util';
import { describe, expect } from '@jest/globals';
import fc from 'fast-check';
import { userResource } from '../../../server/kernel/schema/definitions/registry.js';
import type { AttributeChange, AttributeFilter } from '../../../server/kernel/schema/definitions/types.js';
import { bindFilter } from '../../../server/kernel/schema/filter/bind-filter.js';
import { evaluate, type FilterSubject } from '../../../server/kernel/schema/filter/evaluate.js';
import { applyChanges } from '../../../server/kernel/schema/write/apply-changes.js';
import { normaliseResource } from '../../../server/kernel/schema/write/normalise-resource.js';
import { itHolds } from '../../properties/it-holds.js';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const text = fc.oneof(
  fc.constantFrom('', 'a@b', 'A@B', 'work', 'home', 'True', 'x\u0000', '\ud800', '__proto__'),
  fc.string({ maxLength: 5 }),
);
const path = fc.constantFrom(
  ...['userName', 'title', 'active', 'name', 'name.givenName', 'emails', 'emails.value', 'emails.primary', 'addresses'],
  ...['addresses.locality', 'password', 'id', 'meta.created', 'groups', enterprise, `${enterprise}:manager`],
  ...[`${enterprise}:department`, `${enterprise}:manager.value`, 'schemas', 'zz', '__proto__.x', 'constructor'],
);
const part = fc.constantFrom('value', 'type', 'primary', 'display', 'locality', 'zz', 'constructor');
const record = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.dictionary(fc.oneof(path, part, fc.constant('VALUE')), value, { maxKeys: 4 });
const scalar = fc.oneof(text, fc.boolean(), fc.integer(), fc.constantFrom(null, undefined, Number.POSITIVE_INFINITY));
const value = fc.oneof(
  scalar,
  record(scalar),
  fc.array(record(scalar), { maxLength: 3 }),
  record(fc.oneof(scalar, record(scalar), fc.array(record(scalar), { maxLength: 2 }))),
);
const operator = fc.constantFrom('EQ', 'NE', 'CO', 'SW', 'EW', 'GT', 'GE', 'LT', 'LE', 'PR', 'XX');

const { filter } = fc.letrec<{ filter: unknown }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'filter' },
    fc.record({ where: fc.record({ path: fc.oneof(path, part), operator, value: scalar }) }),
    fc.record({ element: fc.record({ path, matches: tie('filter') }) }),
    fc.record({ and: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ or: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ not: tie('filter') }),
    fc.anything(),
  ),
}));

const changes = fc.array(
  fc.record(
    {
      op: fc.constantFrom('ADD', 'REPLACE', 'REMOVE'),
      path: fc.option(path),
      filter: fc.option(filter),
      subAttribute: fc.option(part),
      value,
    },
    { requiredKeys: ['op'] },
  ) as fc.Arbitrary<AttributeChange>,
  { maxLength: 4 },
);

const bag = fc
  .tuple(record(value), text)
  .map(([input, name]) => normaliseResource(userResource, { ...(input as object), userName: `u${name}` }))
  .map((result) => (result.ok ? result.value.attributes : { userName: 'u' }));

/** Copies a value, so that all objects have the prototypes of one realm. */
const plain = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

const subject = (attributes: FilterSubject['attributes']): FilterSubject => ({
  id: 'x',
  attributes,
  meta: { resourceType: 'User', created: new Date(0), lastModified: new Date(0), version: 'W/"1"' },
});

describe('properties', () => {
  itHolds('normaliseResource never throws, whatever it is given', fc.anything(), (input) =>
    normaliseResource(userResource, input),
  );

  itHolds('what is normalised stays as it is', bag, (attributes) => {
    expect(normaliseResource(userResource, attributes)).toEqual({ ok: true, value: { attributes, notes: [] } });
  });

  itHolds(
    'applyChanges never throws, never touches its input, and answers a normalised bag',
    fc.tuple(bag, changes),
    ([attributes, steps]) => {
      const before = structuredClone(attributes);
      const result = applyChanges(userResource, attributes, steps);
      expect(attributes).toEqual(before);
      if (!result.ok) return;
      expect(result.value.changed).toBe(!isDeepStrictEqual(plain(attributes), plain(result.value.attributes)));
      expect(normaliseResource(userResource, result.value.attributes)).toMatchObject({
        ok: true,
        value: { attributes: result.value.attributes },
      });
    },
    { cases: 500 },
  );

  itHolds(
    'the same changes twice are the same as once, but for additions',
    fc.tuple(bag, path, value),
    ([attributes, target, input]) => {
      const change: AttributeChange = { op: 'REPLACE', path: target, value: input };
      const once = applyChanges(userResource, attributes, [change]);
      if (!once.ok) return;
      expect(applyChanges(userResource, once.value.attributes, [change])).toMatchObject({ value: { changed: false } });
    },
  );

  itHolds(
    'bindFilter and evaluate never throw',
    fc.tuple(bag, filter),
    ([attributes, input]) => {
      const bound = bindFilter(userResource, input as AttributeFilter);
      if (bound.ok) expect(typeof evaluate(bound.value, subject(attributes))).toBe('boolean');
    },
    { cases: 500 },
  );
});
