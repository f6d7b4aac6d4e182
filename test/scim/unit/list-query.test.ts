import { describe, expect, it } from '@jest/globals';
import { userResource } from '../../../server/kernel/schema/definitions/registry.js';
import { readListQuery, readSearchParameters, readUrlParameters } from '../../../server/scim/protocol/list-query.js';
import { messageSchemas } from '../../../server/scim/protocol/urns.js';

const fromUrl = (query: string): unknown => {
  const parameters = readUrlParameters(new URLSearchParams(query));
  if (!parameters.ok) return parameters.error.reason;
  const list = readListQuery(userResource, parameters.value);
  return list.ok ? { filter: list.value.filter, page: list.value.page } : list.error.reason;
};

const fromBody = (body: Record<string, unknown>): unknown => {
  const parameters = readSearchParameters({ schemas: [messageSchemas.search], ...body });
  return parameters.ok ? parameters.value : parameters.error.reason;
};

describe('list requests', () => {
  it('reads a filter and a page from the URL', () => {
    expect(fromUrl('filter=userName+eq+%22a%40x%22&startIndex=1&count=100')).toEqual({
      filter: { where: { path: 'userName', operator: 'EQ', value: 'a@x' } },
      page: { startIndex: 1, count: 100 },
    });
  });

  it.each([
    ['filter=a+pr&filter=b+pr', 'invalidFilter'],
    ['count=1&count=2', 'invalidValue'],
    ['attributes=userName&excludedAttributes=name', 'invalidValue'],
    ['filter=', 'invalidFilter'],
  ])('refuses %s', (query, reason) => {
    expect(fromUrl(query)).toBe(reason);
  });

  it('passes over parameters that it does not know', () => {
    expect(fromUrl('x=1&x=2')).toMatchObject({ page: { startIndex: 1 } });
  });
});

describe('search requests (RFC 7644 §3.4.3)', () => {
  it('reads lists and numbers', () => {
    expect(fromBody({ Attributes: ['userName', 'name'], startIndex: 2, count: 10, filter: 'a pr' })).toMatchObject({
      attributes: 'userName,name',
      startIndex: '2',
      count: '10',
      filter: 'a pr',
    });
  });

  it('takes null for absent', () => {
    expect(fromBody({ filter: null })).toMatchObject({ filter: undefined });
  });

  it.each([
    [{ schemas: [] }, 'invalidSyntax'],
    [{ filter: 1 }, 'invalidFilter'],
    [{ count: [] }, 'invalidValue'],
    [{ attributes: [1] }, 'invalidValue'],
  ])('refuses %j', (body, reason) => {
    expect(fromBody(body)).toBe(reason);
  });
});
