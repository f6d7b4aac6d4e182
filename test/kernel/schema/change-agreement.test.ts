import { isDeepStrictEqual } from 'node:util';
import { describe, expect } from '@jest/globals';
import fc from 'fast-check';
import { userResource } from '../../../server/kernel/schema/definitions/registry.js';
import type { AttributeChange, AttributeFilter } from '../../../server/kernel/schema/definitions/types.js';
import { applyChanges } from '../../../server/kernel/schema/write/apply-changes.js';
import { itHolds } from '../../properties/it-holds.js';
import { enterprise } from './ann.js';
import { applyPlainly } from './plain-changes.js';

/** There are few texts, so that changes hit existing values. */
const text = fc.constantFrom('a', 'b', 'B', 'Ann');
const type = fc.constantFrom('work', 'Work', 'home');
const orCleared = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | string | null> =>
  fc.oneof({ weight: 6, arbitrary: value }, fc.constantFrom('', null));

const some = { requiredKeys: [] };
const entry = fc.record({ value: text, type, display: text, primary: fc.boolean() }, { requiredKeys: ['value'] });
/** Some lists are long, since the code looks values up differently in those. */
const entries = fc.oneof(
  { weight: 9, arbitrary: fc.array(entry, { maxLength: 3 }) },
  fc.array(entry, { minLength: 16, maxLength: 20 }),
);
/** A stored list has one primary value at most (RFC 7643 §2.4). */
const stored = entries.map((list) => {
  const primary = list.find((one) => one.primary);
  return list.map((one) => ({ ...one, primary: one === primary }));
});
const name = fc.record({ givenName: text, familyName: text }, some);
const extension = fc.record({ department: text, manager: fc.record({ value: text }) }, some);

const bag = fc.record(
  { userName: text, title: text, active: fc.boolean(), name, emails: stored, roles: stored, [enterprise]: extension },
  { requiredKeys: ['userName'] },
);

const op = fc.constantFrom<AttributeChange['op']>('ADD', 'REPLACE');
const list = fc.constantFrom('emails', 'roles');

const { filter } = fc.letrec<{ filter: AttributeFilter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 2 },
    ...[['type', type] as const, ['value', text] as const, ['primary', fc.constant(true)] as const].map(
      ([path, value]) =>
        fc.record({ where: fc.record({ path: fc.constant(path), operator: fc.constant('EQ' as const), value }) }),
    ),
    fc.record({ and: fc.array(tie('filter'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ or: fc.array(tie('filter'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ not: tie('filter') }),
  ),
}));

const write = (path: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<AttributeChange> =>
  fc.record({ op, path: fc.constant(path), value });

const assignments: Record<string, fc.Arbitrary<unknown>> = {
  userName: text,
  title: orCleared(text),
  active: fc.boolean(),
  name: fc.record({ givenName: orCleared(text), familyName: orCleared(text) }, { requiredKeys: ['givenName'] }),
  'name.givenName': orCleared(text),
  emails: entries,
  roles: entries,
  [`${enterprise}:department`]: orCleared(text),
  [`${enterprise}:manager.value`]: orCleared(text),
};

/** Drops a name beside a part of it, because the two could contradict each other. */
const eachOnce = ({ name: whole, ...others }: Record<string, unknown>): Record<string, unknown> =>
  whole === undefined || 'name.givenName' in others ? others : { ...others, name: whole };

const part = fc.oneof(
  fc.tuple(fc.constant('value'), orCleared(text)),
  fc.tuple(fc.constant('display'), orCleared(text)),
  fc.tuple(fc.constant('type'), type),
  fc.tuple(fc.constant('primary'), fc.boolean()),
);

const change: fc.Arbitrary<AttributeChange> = fc.oneof(
  ...Object.entries(assignments).map(([path, value]) => write(path, value)),
  fc.record({ op, value: fc.record(assignments, some).map(eachOnce) }),
  fc.record({ op, value: fc.record({ [enterprise]: extension, title: text }, some) }),
  write(enterprise, extension),
  fc.tuple(op, list, fc.option(filter), part).map(([kind, path, which, [subAttribute, value]]) => ({
    ...{ op: kind, path, filter: which, subAttribute, value },
  })),
  fc.record({ op, path: list, filter, value: entry }),
  fc.record({
    op: fc.constant('REMOVE' as const),
    path: fc.constantFrom(...Object.keys(assignments).slice(1), enterprise),
  }),
  fc.record(
    {
      op: fc.constant('REMOVE' as const),
      path: list,
      filter,
      subAttribute: fc.constantFrom('value', 'display', 'primary'),
    },
    { requiredKeys: ['op', 'path'] },
  ),
  fc.record({ op: fc.constant('REMOVE' as const), path: list, value: fc.array(entry, { minLength: 1, maxLength: 2 }) }),
);

/** Copies a value, so that all objects have the prototypes of one realm. */
const plain = (json: unknown): unknown => JSON.parse(JSON.stringify(json ?? null));

describe('a fold of changes', () => {
  itHolds(
    'is what the plain rules of RFC 7644 §3.5.2 make of them',
    fc.tuple(bag, fc.array(change, { minLength: 1, maxLength: 5 })),
    ([input, changes]) => {
      const start = applyPlainly(input, []) ?? {};
      const expected = applyPlainly(start, changes);
      const result = applyChanges(userResource, start, changes);
      const found = result.ok ? [result.value.attributes, result.value.changed] : null;
      const isChanged = !isDeepStrictEqual(plain(start), plain(expected));
      expect(plain(found)).toEqual(plain(expected ? [expected, isChanged] : null));
    },
    { cases: 1000 },
  );
});
