import { describe, expect, it } from '@jest/globals';
import { withoutPause } from '../../../server/kernel/load/in-steps.js';
import { parsePatch, toAttributeChange } from '../../../server/scim/protocol/patch-parser.js';
import { messageSchemas } from '../../../server/scim/protocol/urns.js';

const patch = (...operations: unknown[]): Record<string, unknown> => ({
  schemas: [messageSchemas.patch],
  Operations: operations,
});

const reason = (body: Record<string, unknown>): string | undefined => {
  const parsed = withoutPause(parsePatch(body));
  return parsed.ok ? undefined : parsed.error.reason;
};

const changes = (...operations: unknown[]): unknown => {
  const parsed = withoutPause(parsePatch(patch(...operations)));
  return parsed.ok ? parsed.value.map(toAttributeChange) : parsed.error;
};

describe('PATCH bodies (RFC 7644 §3.5.2)', () => {
  it('passes an object without a path on as a value', () => {
    expect(changes({ op: 'replace', value: { active: false } })).toEqual([{ op: 'REPLACE', value: { active: false } }]);
  });

  it('passes path, filter and sub-attribute on', () => {
    expect(changes({ op: 'add', path: 'emails[type eq "work"].value', value: 'a@example.com' })).toEqual([
      {
        op: 'ADD',
        path: 'emails',
        filter: { where: { path: 'type', operator: 'EQ', value: 'work' } },
        subAttribute: 'value',
        value: 'a@example.com',
      },
    ]);
  });

  it('keeps the order of the operations', () => {
    const operations = ['a', 'b', 'c'].map((path) => ({ op: 'remove', path }));
    expect(changes(...operations)).toEqual(['a', 'b', 'c'].map((path) => ({ op: 'REMOVE', path })));
  });

  it('reads attribute names of the message in any case (RFC 7643 §2.1)', () => {
    expect(reason({ Schemas: [messageSchemas.patch], operations: [{ OP: 'remove', PATH: 'title' }] })).toBeUndefined();
  });

  it('accepts null as a value', () => {
    expect(changes({ op: 'replace', path: 'title', value: null })).toEqual([
      { op: 'REPLACE', path: 'title', value: null },
    ]);
  });

  it.each([
    ['no schemas', { Operations: [{ op: 'remove', path: 'title' }] }, 'invalidSyntax'],
    ['another schema', { schemas: ['urn:x'], Operations: [{ op: 'remove', path: 'title' }] }, 'invalidSyntax'],
    ['no operations', { schemas: [messageSchemas.patch] }, 'invalidSyntax'],
    ['operations that are no list', { schemas: [messageSchemas.patch], Operations: {} }, 'invalidSyntax'],
    ['an empty list', patch(), 'invalidValue'],
    ['an operation that is no object', patch('remove'), 'invalidSyntax'],
    ['an unknown op (hostile-input 46)', patch({ op: 'move', path: 'title' }), 'invalidSyntax'],
    ['no op', patch({ path: 'title', value: 'x' }), 'invalidSyntax'],
    ['add without a value', patch({ op: 'add', path: 'title' }), 'invalidValue'],
    ['remove without a path (hostile-input 48)', patch({ op: 'remove' }), 'noTarget'],
    ['a bare value without a path', patch({ op: 'replace', value: 'x' }), 'invalidValue'],
    ['a path that is no text', patch({ op: 'remove', path: 1 }), 'invalidPath'],
  ])('refuses %s', (_what, body, expected) => {
    expect(reason(body)).toBe(expected);
  });

  it('allows 1,000 operations and no more (hostile-input 50)', () => {
    const many = (length: number) => Array.from({ length }, () => ({ op: 'add', path: 'title', value: 'x' }));
    expect([reason(patch(...many(1000))), reason(patch(...many(1001)))]).toEqual([undefined, 'tooMany']);
  });

  it('counts removals of single members in a row as one operation', () => {
    const removals = Array.from({ length: 1500 }, (_, n) => ({ op: 'remove', path: `members[value eq "${n}"]` }));
    expect(reason(patch(...removals))).toBeUndefined();
  });
});
