import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseFilter } from '../../../server/scim/protocol/filter-parser.js';

const tree = (text: string): unknown => {
  const parsed = parseFilter(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

const reason = (text: string): string | undefined => {
  const parsed = parseFilter(text);
  return parsed.ok ? undefined : parsed.error.reason;
};

const where = (path: string, operator: string, value?: unknown): unknown => ({
  where: value === undefined ? { path, operator } : { path, operator, value },
});

describe('filter parser (RFC 7644 §3.4.2.2)', () => {
  it.each(['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'])('reads the operator %s', (operator) => {
    expect(tree(`userName ${operator} "bjensen"`)).toEqual(where('userName', operator.toUpperCase(), 'bjensen'));
  });

  it('reads pr, which has no value', () => {
    expect(tree('title pr')).toEqual(where('title', 'PR'));
  });

  it('ignores the case of operators', () => {
    expect(tree('title PR And NOT (userName EQ "a")')).toEqual({
      and: [where('title', 'PR'), { not: where('userName', 'EQ', 'a') }],
    });
  });

  it('binds and tighter than or', () => {
    expect(tree('a pr or b pr and c pr')).toEqual({
      or: [where('a', 'PR'), { and: [where('b', 'PR'), where('c', 'PR')] }],
    });
  });

  it('lets parentheses come first', () => {
    expect(tree('(a pr or b pr) and c pr')).toEqual({
      and: [{ or: [where('a', 'PR'), where('b', 'PR')] }, where('c', 'PR')],
    });
  });

  it('binds not to the parenthesis behind it, with or without a blank', () => {
    expect(tree('not(a pr) and b pr')).toEqual(tree('not (a pr) and b pr'));
  });

  it('reads a value path', () => {
    expect(tree('emails[type eq "work" and value co "@example.com"]')).toEqual({
      element: {
        path: 'emails',
        matches: { and: [where('type', 'EQ', 'work'), where('value', 'CO', '@example.com')] },
      },
    });
  });

  it('reads a part behind the brackets (Entra)', () => {
    expect(tree('emails[type eq "work"].value eq "a@example.com" and title pr')).toEqual({
      and: [
        {
          element: {
            path: 'emails',
            matches: { and: [where('type', 'EQ', 'work'), where('value', 'EQ', 'a@example.com')] },
          },
        },
        where('title', 'PR'),
      ],
    });
  });

  it('reads manager without its URN, outside of brackets (Entra)', () => {
    const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
    expect(tree('manager eq "1" and Manager.value pr and a[manager pr]')).toEqual({
      and: [
        where(`${enterprise}:manager`, 'EQ', '1'),
        where(`${enterprise}:Manager.value`, 'PR'),
        { element: { path: 'a', matches: where('manager', 'PR') } },
      ],
    });
  });

  it('reads nothing else behind the brackets', () => {
    const rests = ['value eq "a"', '.a.b eq "a"', '. eq "a"', '.value', '.value[type pr]', ' eq "a"'];
    expect(rests.map((rest) => reason(`emails[type eq "work"]${rest}`))).toEqual(rests.map(() => 'invalidFilter'));
  });

  it('reads paths that a URN qualifies', () => {
    const path = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value';
    expect(tree(`${path} eq "x"`)).toEqual(where(path, 'EQ', 'x'));
  });

  it.each([
    ['"a\\"b\\\\c\\u00e9"', 'a"b\\cé'],
    ['"Sales Team (EMEA) [1]"', 'Sales Team (EMEA) [1]'],
    ['""', ''],
    ['true', true],
    ['False', false],
    ['null', null],
    ['-12.5e2', -1250],
    ['0', 0],
  ])('reads the value %s', (written, value) => {
    expect(tree(`a eq ${written}`)).toEqual({ where: { path: 'a', operator: 'EQ', value } });
  });

  it.each([
    ['', 'nothing'],
    ['userName eq', 'no value (hostile-input 38)'],
    ['zz', 'no operator'],
    ['userName is "a"', 'an unknown operator'],
    ['userName eq a', 'an unquoted text'],
    ["userName eq 'a'", 'single quotes'],
    ['userName eq "a', 'an open text'],
    ['(userName pr', 'an open parenthesis'],
    ['userName pr)', 'a stray parenthesis'],
    ['emails[type pr', 'an open bracket'],
    ['emails[a[b pr]]', 'brackets in brackets'],
    ['userName eq "a" title pr', 'no joint'],
    ['userName eq "a" and', 'nothing behind the joint'],
    ['userName eq"a"', 'no blank before the value'],
    ['userName eq "\\u0000"', 'a NUL'],
    ['userName eq "\\ud800"', 'half a surrogate pair'],
    ['userName eq 1e999', 'an endless number'],
    ['userName eq 01', 'a number with a leading zero'],
    ['a.b.c eq "x"', 'a path of three parts'],
    ['__proto__ pr', 'a name that starts with an underscore'],
    ['not userName pr', 'not without a parenthesis'],
  ])('refuses %j: %s', (text) => {
    expect(reason(text)).toBe('invalidFilter');
  });

  it('allows 100 conditions and no more', () => {
    const chain = (terms: number): string => Array.from({ length: terms }, () => 'a pr').join(' or ');
    expect([reason(chain(100)), reason(chain(101))]).toEqual([undefined, 'invalidFilter']);
  });

  it('allows ten levels and no more', () => {
    const nest = (levels: number): string => `${'('.repeat(levels)}a pr${')'.repeat(levels)}`;
    expect([reason(nest(10)), reason(nest(11))]).toEqual([undefined, 'invalidFilter']);
  });

  it('allows 4,096 characters and no more', () => {
    const long = (length: number): string => `a eq "${'x'.repeat(length - 7)}"`;
    expect([reason(long(4096)), reason(long(4097))]).toEqual([undefined, 'invalidFilter']);
  });

  it('never throws', () => {
    const fragment = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      '"',
      '\\',
      'and',
      'or',
      'not',
      ' ',
      'eq',
      'pr',
      'a',
      '"x"',
      '1',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fragment).map((parts) => parts.join('')),
        ),
        (text) => {
          expect([undefined, 'invalidFilter']).toContain(reason(text));
        },
      ),
    );
  });

  it('does not repeat the compared value in its message', () => {
    const parsed = parseFilter('password eq "hunter2');
    expect(JSON.stringify(parsed)).not.toContain('hunter2');
  });
});
