import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maximumDepth } from '../../../server/kernel/text/json-reader.js';
import { parseStrictJson } from '../../../server/scim/protocol/strict-json.js';

const reason = (text: string): string | undefined => {
  const parsed = parseStrictJson(text);
  return parsed.ok ? undefined : parsed.error.reason;
};

const nest = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('strict JSON', () => {
  it.each(['{"a":', '', 'null', '1', '"x"', '[]', '{} {}', '{"a":1,}', "{'a':1}", '{"a":"\n"}', '{"a":01}'])(
    'refuses %j (hostile-input 18)',
    (text) => {
      expect(reason(text)).toBe('invalidSyntax');
    },
  );

  it.each(['{"a":1,"a":2}', '{"a":1,"A":2}', '{"b":{"x":1,"\\u0078":2}}', '[{"a":1 , "a" : 2}]'])(
    'refuses a name twice: %s (hostile-input 19)',
    (text) => {
      expect(reason(text)).toBe('invalidSyntax');
    },
  );

  it('accepts the same name in different objects', () => {
    expect(reason('{"a":{"v":1},"b":[{"v":1},{"v":2}],"v":"v"}')).toBeUndefined();
  });

  it('does not take a text for a name', () => {
    expect(reason('{"a":"b","c":["b","b"],"b":"\\"b\\":"}')).toBeUndefined();
  });

  it.each(['{"a":"\\ud800"}', '{"a":"\\u0000"}', '{"a":["\\udc00\\ud800"]}', '{"\\u0000":1}'])(
    'refuses characters that cannot be stored: %s (hostile-input 21)',
    (text) => {
      expect(reason(text)).toBe('invalidValue');
    },
  );

  it('accepts a whole surrogate pair', () => {
    expect(parseStrictJson('{"a":"\\ud83d\\ude00"}')).toEqual({ ok: true, value: { a: '😀' } });
  });

  it('refuses a name that reaches the prototype (hostile-input 22)', () => {
    expect(reason('{"__proto__":{"x":1}}')).toBe('invalidSyntax');
  });

  it('allows 32 levels and no more (hostile-input 23)', () => {
    expect([reason(nest(maximumDepth)), reason(nest(maximumDepth + 1))]).toEqual([undefined, 'invalidSyntax']);
  });

  it('refuses 20,000 levels at once', () => {
    expect(reason('['.repeat(20_000))).toBe('invalidSyntax');
  });

  it.each(['{"a":1e400}', '{"a":12345678901234567890}', '{"a":-1e20}', '{"a":9007199254740993}'])(
    'refuses a number that cannot be kept exactly: %s (hostile-input 27)',
    (text) => {
      expect(reason(text)).toBe('invalidValue');
    },
  );

  it.each(['{"a":9007199254740991}', '{"a":-0.5e-3}', '{"a":[0,-1,1.5,1E2]}'])('keeps the numbers of %s', (text) => {
    expect(parseStrictJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it('does not repeat the body in its message', () => {
    expect(JSON.stringify(parseStrictJson('{"password":hunter2}'))).not.toContain('hunter2');
  });

  it('agrees with JSON.parse on objects whose names differ', () => {
    const names = fc.uniqueArray(fc.string({ unit: 'grapheme' }), { selector: (name) => name.toLowerCase() });
    const leaf = fc.oneof(fc.string({ unit: 'grapheme' }), fc.boolean(), fc.constant(null), fc.integer());
    const body = names.chain((keys) =>
      fc
        .tuple(...keys.map(() => fc.oneof(leaf, fc.array(leaf))))
        .map((values) => Object.fromEntries(keys.map((key, index) => [key, values[index]]))),
    );
    fc.assert(
      fc.property(body, fc.boolean(), (value, indented) => {
        const text = JSON.stringify(value, null, indented ? 2 : 0);
        fc.pre(!text.includes('\\u0000') && !/__proto__/i.test(text));
        expect(parseStrictJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });
});
