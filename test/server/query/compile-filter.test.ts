import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupResource, userResource } from '../../../server/kernel/schema/definitions/registry.js';
import type { AttributeFilter, FilterOperator } from '../../../server/kernel/schema/definitions/types.js';
import { bindFilter } from '../../../server/kernel/schema/filter/bind-filter.js';
import { compileFilter } from '../../../server/query/filter/compile-filter.js';
import { groupsTable } from '../../../server/query/filter/groups-table.js';
import { usersTable } from '../../../server/query/filter/users-table.js';
import type { Sql } from '../../../server/query/index.js';

const compile = (filter: AttributeFilter, resource = userResource): Sql => {
  const bound = bindFilter(resource, filter);
  if (!bound.ok) throw new Error(bound.error.message);
  return compileFilter(bound.value, resource.name === 'User' ? usersTable('u') : groupsTable('g'));
};

const where = (path: string, operator: FilterOperator, value?: unknown): AttributeFilter => ({
  where: { path, operator, value },
});

const id = '0198c0de-0000-7000-8000-000000000001';

describe('compileFilter', () => {
  it('looks a userName up by its key', () => {
    expect(compile(where('userName', 'EQ', 'ANN'))).toMatchObject({
      text: 'u.user_name_key = $1::text',
      params: ['ann'],
      unique: true,
    });
  });

  it("looks a group's name up by its key", () => {
    expect(compile(where('displayName', 'EQ', 'Sales'), groupResource)).toMatchObject({
      text: 'g.display_name_key = $1::text',
      params: ['sales'],
      unique: true,
    });
  });

  it('knows that any of several may match where only one of two conditions names a unique value', () => {
    const filter: AttributeFilter = { or: [where('userName', 'EQ', 'a'), where('active', 'EQ', true)] };
    expect(compile(filter).unique).toBeFalsy();
    expect(compile({ not: where('userName', 'EQ', 'a') }).unique).toBeFalsy();
    expect(compile(where('userName', 'NE', 'a')).unique).toBeFalsy();
  });

  it('looks an e-mail up among the keys', () => {
    const expected = { text: '(u.emails_key is not null and u.emails_key @> array[$1::text])', params: ['a@b'] };
    expect(compile(where('emails', 'EQ', 'A@B'))).toMatchObject(expected);
    const element = { path: 'emails', matches: where('value', 'EQ', 'A@B') };
    expect(compile({ element })).toMatchObject({ ...expected, text: `(${expected.text})` });
  });

  it.each([id.toUpperCase(), 'not-a-uuid', `${id} `])('edge 54: an id like %j matches nothing', (text) => {
    expect(compile(where('id', 'EQ', text))).toMatchObject({ text: 'false', params: [] });
  });

  it('edge 39: escapes what LIKE would read as a pattern', () => {
    expect(compile(where('userName', 'CO', '50%_!\\')).params).toEqual(['%50\\%\\_!\\\\%']);
  });

  it('keeps every value out of the text', () => {
    const paths = ['userName', 'id', 'title', 'emails.type', 'groups.display', 'externalId', 'name.givenName'];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom('EQ', 'NE', 'SW', 'GT'), (path, operator) => {
        const secret = "$1'; drop table users --";
        const { text, params } = compile(where(path, operator as FilterOperator, secret));
        expect(text).not.toContain('drop');
        expect(text.match(/\$\d+/g) ?? []).toHaveLength(params.length);
      }),
    );
  });

  it('names attributes by parameters as well', () => {
    expect(compile(where('name.familyName', 'PR')).params).toEqual(['name', 'familyName']);
  });

  it('joins conditions in the order given', () => {
    const filter: AttributeFilter = {
      and: [
        where('userName', 'EQ', 'a'),
        { not: { or: [where('active', 'EQ', true), where('externalId', 'EQ', 'X')] } },
      ],
    };
    expect(compile(filter)).toMatchObject({
      text: '((u.user_name_key = $1::text) and (not (((u.active = $2::boolean) or ((u.external_id is not null and u.external_id = $3::text))))))',
      params: ['a', true, 'X'],
      unique: true,
    });
  });
});
