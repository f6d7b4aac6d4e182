import { describe, expect, it } from '@jest/globals';
import { entraFilter, entraHeaders } from '../../server/simulator/bodies/entra-requests.js';
import { createdEntraUser, userOperations } from '../../server/simulator/bodies/entra-user.js';
import { enterpriseSchema } from '../../server/simulator/bodies/okta-user.js';
import { buildPerson } from './build-person.js';

describe('what Entra sends with every call', () => {
  it('names no user agent', () => {
    expect(Object.keys(entraHeaders('t', undefined)).map((name) => name.toLowerCase())).not.toContain('user-agent');
  });

  it('asks with + for blanks and without paging', () => {
    expect(entraFilter('userName', 'a"b')).toBe('filter=userName+eq+%22a%5C%22b%22');
  });
});

describe('the body of Entra’s POST /Users', () => {
  it('names both schemas, and carries no password', () => {
    const body = createdEntraUser(buildPerson());
    expect(body.schemas).toEqual(['urn:ietf:params:scim:schemas:core:2.0:User', enterpriseSchema]);
    expect(body).not.toHaveProperty('password');
  });

  it('leaves empty attributes out', () => {
    expect(createdEntraUser(buildPerson({ title: null }))).not.toHaveProperty('title');
  });
});

describe('Entra’s operations', () => {
  const operations = (present: object, wanted: object) => userOperations({ ...present }, { ...wanted });

  it.each([
    [{ title: 'Old' }, { title: 'New' }, { op: 'Replace', path: 'title', value: 'New' }],
    [{}, { title: 'New' }, { op: 'Add', path: 'title', value: 'New' }],
    [{ title: 'Old' }, { title: '' }, { op: 'Remove', path: 'title' }],
    [{ active: true }, { active: false }, { op: 'Replace', path: 'active', value: 'False' }],
    [{ name: { givenName: 'A' } }, { name: { givenName: 'B' } }, { op: 'Replace', path: 'name.givenName', value: 'B' }],
    [
      { emails: [{ type: 'work', value: 'a@x', primary: true }] },
      { emails: [{ type: 'work', value: 'b@x', primary: true }] },
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'b@x' },
    ],
    [
      {},
      { [enterpriseSchema]: { department: 'Sales' } },
      { op: 'Add', path: `${enterpriseSchema}:department`, value: 'Sales' },
    ],
  ])('turn %j into %j by %j', (present, wanted, operation) => {
    expect(operations(present, wanted)).toEqual([operation]);
  });

  it('are none where nothing differs', () => {
    expect(operations({ title: 'Same', nickName: 'Lé' }, { title: 'Same', locale: null })).toEqual([]);
  });
});
