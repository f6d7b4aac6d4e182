import { describe, expect, it } from '@jest/globals';
import { parsePath } from '../../../server/scim/protocol/path-parser.js';

const reason = (text: string): string | undefined => {
  const parsed = parsePath(text);
  return parsed.ok ? undefined : parsed.error.reason;
};

describe('PATCH paths (RFC 7644 §3.5.2)', () => {
  it.each(['userName', 'name.familyName', 'members.$ref', 'urn:ietf:params:scim:schemas:core:2.0:User:name.givenName'])(
    'keeps %s as it is',
    (text) => {
      expect(parsePath(text)).toEqual({ ok: true, value: { attribute: text } });
    },
  );

  it('accepts the URN of a whole extension', () => {
    const urn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
    expect(parsePath(urn)).toEqual({ ok: true, value: { attribute: urn } });
  });

  it('takes a value filter and a sub-attribute apart', () => {
    expect(parsePath('emails[type eq "work"].value')).toEqual({
      ok: true,
      value: {
        attribute: 'emails',
        filter: { where: { path: 'type', operator: 'EQ', value: 'work' } },
        subAttribute: 'value',
      },
    });
  });

  it('finds the end of the filter behind brackets in a text', () => {
    expect(reason('emails[display eq "a]b"]')).toBeUndefined();
  });

  it.each(['emails[type eq "x"', 'a.b.c.d', '__proto__.x', '', ' ', 'a b', 'emails[type pr].a.b', 'x'.repeat(1024)])(
    'refuses the path %j (hostile-input 47)',
    (text) => {
      expect(reason(text)).toBe('invalidPath');
    },
  );

  it('leaves the fault of a filter a fault of the filter', () => {
    expect(reason('emails[type is "work"]')).toBe('invalidFilter');
  });
});
