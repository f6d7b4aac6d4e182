import { describe, expect, it } from '@jest/globals';
import {
  activePatch,
  createdUser,
  enterpriseSchema,
  linkedUser,
  mergeProfile,
  passwordPatch,
} from '../../server/simulator/bodies/okta-user.js';
import { patchOf } from '../support/patch-of.js';
import { buildPerson } from './build-person.js';

describe('the body of POST /Users', () => {
  const body = createdUser(buildPerson());

  it('names the core schema alone, whatever extension it carries', () => {
    expect(body.schemas).toEqual(['urn:ietf:params:scim:schemas:core:2.0:User']);
  });

  it('carries the Okta id, an empty group list, a password and active', () => {
    expect(body).toMatchObject({ externalId: '00u1aaaaaaaaaaaaaaaa', groups: [], password: 'Xa81kPq2', active: true });
  });

  it('has one primary work address', () => {
    expect(body.emails).toEqual([{ primary: true, value: 'lea.macon@example.com', type: 'work' }]);
  });

  it('puts enterprise attributes under their URN', () => {
    expect(body[enterpriseSchema]).toMatchObject({ department: 'Finance', employeeNumber: '10000' });
  });
});

describe('the body of a linking PUT', () => {
  const found = {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    id: 'id-1',
    name: { formatted: 'Old Name', givenName: 'Old', familyName: 'Name' },
    nickName: 'Lé',
    groups: [{ value: 'g-1' }],
    meta: { resourceType: 'User' },
  };
  const body = linkedUser(found, buildPerson());

  it('sends back what it does not know as it came', () => {
    expect(body).toMatchObject({
      id: 'id-1',
      nickName: 'Lé',
      meta: { resourceType: 'User' },
      name: { formatted: 'Old Name' },
    });
  });

  it('writes the mapped attributes over it', () => {
    expect(body).toMatchObject({ name: { givenName: 'Léa', familyName: 'Maçon' }, externalId: '00u1aaaaaaaaaaaaaaaa' });
  });

  it('sends groups empty and no password', () => {
    expect(body).toMatchObject({ groups: [] });
    expect(body).not.toHaveProperty('password');
  });
});

describe('a merge of the profile', () => {
  it('keeps the extension attributes that are not mapped', () => {
    const merged = mergeProfile(
      { [enterpriseSchema]: { manager: { value: 'm' }, department: 'Old' } },
      { [enterpriseSchema]: { department: 'New' } },
    );
    expect(merged[enterpriseSchema]).toEqual({ manager: { value: 'm' }, department: 'New' });
  });

  it('leaves active as the server has it', () => {
    expect(linkedUser({ active: false }, buildPerson()).active).toBe(false);
  });

  it.each(['', null])('pushes the empty value %p', (title) => {
    expect(linkedUser({ title: 'Old' }, buildPerson({ title })).title).toBe(title);
  });
});

describe('the PATCH bodies of users', () => {
  it('deactivate without a path', () => {
    expect(activePatch(false)).toEqual(patchOf({ op: 'replace', value: { active: false } }));
  });

  it('push a password without a path', () => {
    expect(passwordPatch('secret12').Operations).toEqual([{ op: 'replace', value: { password: 'secret12' } }]);
  });
});
