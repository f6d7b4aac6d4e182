import { describe, expect, it } from '@jest/globals';
import { groupResource, userResource } from '../../../server/kernel/schema/definitions/registry.js';
import { describeResourceTypes, describeSchemas, describeServer } from '../../../server/scim/discovery/discovery.js';

const baseUrl = 'https://id.example.com/scim/v2';
const documentation = 'https://id.example.com/docs';
const schemas = { User: userResource, Group: groupResource };

describe('discovery (RFC 7643 §5–7)', () => {
  it('shows the very attributes that validate and filter', () => {
    const shown = describeSchemas(baseUrl, schemas).map(({ attributes }) => attributes);
    const registered = [userResource, groupResource]
      .flatMap(({ core, extensions }) => [core, ...extensions])
      .map(({ attributes }) => attributes);
    expect(registered.every((attributes, index) => attributes === shown[index])).toBe(true);
  });

  it('gives every document its own address', () => {
    const locations = [
      describeServer(baseUrl, documentation),
      ...describeResourceTypes(baseUrl, schemas),
      ...describeSchemas(baseUrl, schemas),
    ].map(({ meta }) => (meta as { location: string }).location);
    expect(new Set(locations).size).toBe(locations.length);
    expect(locations.every((location) => location.startsWith(`${baseUrl}/`))).toBe(true);
  });

  it('names schemas that it also shows', () => {
    const ids = describeSchemas(baseUrl, schemas).map(({ id }) => id);
    const named = describeResourceTypes(baseUrl, schemas).flatMap(({ schema, schemaExtensions }) => [
      schema,
      ...(schemaExtensions as { schema: string }[]).map((extension) => extension.schema),
    ]);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('says how lists are paged (RFC 9865 §4)', () => {
    expect(describeServer(baseUrl, documentation)).toMatchObject({
      filter: { supported: true, maxResults: 1000 },
      pagination: { cursor: true, index: true, defaultPaginationMethod: 'index', maxPageSize: 1000 },
    });
  });
});
