import { describe, expect, it } from '@jest/globals';
import type { AttributeChange, AttributeFilter } from '../../../server/kernel/schema/definitions/types.js';
import { after, ann, apply, home, work } from './ann.js';

describe('applyChanges on lists', () => {
  const second = { value: 'ann@home', type: 'home' };

  it('adds a value', () => {
    expect(after({ op: 'ADD', path: 'emails', value: [second] })).toEqual({
      emails: [{ value: 'ann@work', type: 'work', primary: true }, second],
    });
  });

  it('adds one value once', () => {
    expect(after({ op: 'ADD', path: 'emails', value: { value: 'ann@work', type: 'Work' } })).toEqual({
      emails: [{ value: 'ann@work', type: 'Work', primary: true }],
    });
  });

  it('adds nothing for an empty list', () => {
    expect(after({ op: 'ADD', path: 'emails', value: [] })).toEqual({});
  });

  it('moves primary to the value that is made primary', () => {
    expect(after({ op: 'ADD', path: 'emails', value: [{ ...second, primary: true }] })).toEqual({
      emails: [
        { value: 'ann@work', type: 'work', primary: false },
        { ...second, primary: true },
      ],
    });
  });

  it('moves primary when only primary is set', () => {
    expect(
      after(
        { op: 'ADD', path: 'emails', value: [second] },
        { op: 'REPLACE', path: 'emails', filter: home, subAttribute: 'primary', value: true },
      ),
    ).toEqual({
      emails: [
        { value: 'ann@work', type: 'work', primary: false },
        { ...second, primary: true },
      ],
    });
  });

  it('leaves the mark to the last of two values that are added as primary', () => {
    const value = [second, { value: 'x' }].map((email) => ({ ...email, primary: true }));
    expect(after({ op: 'REPLACE', path: 'emails', value })).toEqual({
      emails: [
        { ...second, primary: false },
        { value: 'x', primary: true },
      ],
    });
  });

  it('refuses to make every value of a list primary', () => {
    const everyone = { op: 'ADD', path: 'emails', value: [second] } as const;
    expect(after(everyone, { op: 'REPLACE', path: 'emails.primary', value: true })).toBe('invalidValue');
  });

  it('replaces the list', () => {
    expect(after({ op: 'REPLACE', path: 'emails', value: [second] })).toEqual({ emails: [second] });
  });

  it('replaces the list by nothing', () => {
    expect(after({ op: 'REPLACE', path: 'emails', value: [] })).toEqual({ emails: undefined });
  });

  it('removes the list', () => {
    expect(after({ op: 'REMOVE', path: 'emails' })).toEqual({ emails: undefined });
  });

  it('removes the values that are given', () => {
    const remove: AttributeChange = { op: 'REMOVE', path: 'emails', value: [{ value: 'ann@work' }] };
    expect(after({ op: 'ADD', path: 'emails', value: second }, remove)).toEqual({ emails: [second] });
  });

  it('sets a part of every value', () => {
    expect(after({ op: 'REPLACE', path: 'emails.display', value: 'D' })).toEqual({
      emails: [{ value: 'ann@work', type: 'work', primary: true, display: 'D' }],
    });
  });

  it('makes a value where a part is added to an empty list', () => {
    expect(after({ op: 'ADD', path: 'phoneNumbers.value', value: '1' })).toEqual({ phoneNumbers: [{ value: '1' }] });
  });
});

describe('applyChanges through a filter', () => {
  it('replaces the values that match, as a whole', () => {
    expect(after({ op: 'REPLACE', path: 'emails', filter: work, value: { value: 'new@work', type: 'work' } })).toEqual({
      emails: [{ value: 'new@work', type: 'work' }],
    });
  });

  it('replaces a part of the values that match', () => {
    const change: AttributeChange = {
      op: 'REPLACE',
      path: 'emails',
      filter: work,
      subAttribute: 'value',
      value: 'n@w',
    };
    expect(after(change)).toEqual({ emails: [{ value: 'n@w', type: 'work', primary: true }] });
  });

  it('edge 48: refuses to replace what is not there', () => {
    expect(after({ op: 'REPLACE', path: 'emails', filter: home, subAttribute: 'value', value: 'x' })).toBe('noTarget');
  });

  it('edge 48: adds what is not there, with what the filter says (Entra)', () => {
    expect(after({ op: 'ADD', path: 'phoneNumbers', filter: work, subAttribute: 'value', value: '1' })).toEqual({
      phoneNumbers: [{ type: 'work', value: '1' }],
    });
  });

  it('adds an address by its type, part by part', () => {
    const parts = { locality: 'Paris', country: 'FR' };
    const changes = Object.entries(parts).map(
      ([subAttribute, value]) => ({ op: 'ADD', path: 'addresses', filter: work, subAttribute, value }) as const,
    );
    expect(after(...changes)).toEqual({ addresses: [{ type: 'work', ...parts }] });
  });

  it('adds nothing where no value can meet the filter', () => {
    const filter: AttributeFilter = { and: [work, home] };
    expect(after({ op: 'ADD', path: 'phoneNumbers', filter, subAttribute: 'value', value: '1' })).toBe('noTarget');
  });

  it('adds nothing where the filter leaves a choice', () => {
    const filter: AttributeFilter = { not: work };
    expect(after({ op: 'ADD', path: 'phoneNumbers', filter, subAttribute: 'value', value: '1' })).toBe('noTarget');
  });

  it('checks what the filter brings in', () => {
    const filter: AttributeFilter = { where: { path: 'value', operator: 'EQ', value: 'a\r\nb' } };
    expect(after({ op: 'ADD', path: 'emails', filter, subAttribute: 'type', value: 'x' })).toBe('invalidValue');
  });

  it('removes the values that match', () => {
    expect(after({ op: 'REMOVE', path: 'emails', filter: work })).toStrictEqual({ emails: undefined });
  });

  it.each([
    [[{ value: 'ann@work' }], { emails: undefined }],
    [[{ value: 'other' }], {}],
    ['other', {}],
    [[], {}],
  ])('removes a part of the values that match a filter and %j', (value, left) => {
    expect(after({ op: 'REMOVE', path: 'emails', filter: work, subAttribute: 'value', value })).toStrictEqual(left);
  });

  it('removes what matches a filter only where the value describes it, too', () => {
    expect(after({ op: 'REMOVE', path: 'emails', filter: work, value: [{ value: 'other' }] })).toStrictEqual({});
    expect(after({ op: 'REMOVE', path: 'emails', filter: work, value: [{ type: 'work' }] })).toStrictEqual({
      emails: undefined,
    });
  });

  it.each([[{ value: 'ANN@WORK' }], [{ type: 'Work' }], [{ value: 'Ann@Work', type: 'WORK' }]])(
    'finds a value by %j as a filter would, whatever its letter case',
    (one) => {
      expect(after({ op: 'REMOVE', path: 'emails', value: [one] })).toStrictEqual({ emails: undefined });
      expect(after({ op: 'REMOVE', path: 'emails.value', value: [one] })).toStrictEqual({ emails: undefined });
    },
  );

  it('tells letter cases apart where the attribute does', () => {
    const certificates = [{ value: 'AAAA', type: 'a' }];
    const removed = apply([{ op: 'REMOVE', path: 'x509Certificates', value: [{ value: 'aaaa' }] }], {
      ...ann,
      x509Certificates: certificates,
    });
    expect(removed.ok && removed.value.attributes['x509Certificates']).toStrictEqual(certificates);
  });

  it('removes nothing where nothing matches', () => {
    expect(after({ op: 'REMOVE', path: 'emails', filter: home })).toStrictEqual({});
  });

  it('removes a part of the values that match', () => {
    expect(after({ op: 'REMOVE', path: 'emails', filter: work, subAttribute: 'primary' })).toStrictEqual({
      emails: [{ value: 'ann@work', type: 'work' }],
    });
  });

  it('drops an e-mail whose address is removed', () => {
    expect(after({ op: 'REMOVE', path: 'emails', filter: work, subAttribute: 'value' })).toStrictEqual({
      emails: undefined,
    });
  });

  it('refuses a filter on parts that do not exist', () => {
    const filter: AttributeFilter = { where: { path: 'zz', operator: 'EQ', value: 'x' } };
    expect(after({ op: 'REMOVE', path: 'emails', filter })).toBe('invalidFilter');
  });
});
