import { describe, expect, it } from '@jest/globals';
import { formatPath, isWholeExtension } from '../../../server/kernel/schema/definitions/attribute-lookup.js';
import { withCustomAttributes } from '../../../server/kernel/schema/definitions/custom-user-schema.js';
import { groupResource, userResource } from '../../../server/kernel/schema/definitions/registry.js';
import { resolvePath } from '../../../server/kernel/schema/definitions/resolve-path.js';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const nameOf = (text: string): string => {
  const path = resolvePath(userResource, text);
  return path.ok ? formatPath(path.value) : path.error.reason;
};

describe('resolvePath', () => {
  it.each([
    ['userName', 'userName'],
    ['USERNAME', 'userName'],
    ['Name.FamilyName', 'name.familyName'],
    ['meta.lastModified', 'meta.lastModified'],
    ['emails.value', 'emails.value'],
    ['groups.$REF', 'groups.$ref'],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName', 'userName'],
    ['URN:ietf:params:scim:schemas:core:2.0:user:name.givenName', 'name.givenName'],
    ['urn:ietf:params:scim:schemas:core:2.0:User:externalId', 'externalId'],
    [`${enterprise}:Department`, `${enterprise}:department`],
    [`${enterprise}:manager.value`, `${enterprise}:manager.value`],
    [enterprise.toUpperCase(), enterprise],
  ])('resolves %s', (text, name) => {
    expect(nameOf(text)).toBe(name);
  });

  it.each([
    '',
    'department',
    'zz',
    'userName.value',
    'a.b.c.d',
    'name.familyName.x',
    'toString.x',
    'toString',
    '__proto__.x',
    '__proto__',
    'constructor',
    'name.constructor',
    'emails[type eq "work"]',
    'urn:other:2.0:User:userName',
    'urn:ietf:params:scim:schemas:core:2.0:User',
    `${enterprise}:`,
    `${enterprise}x`,
    `${enterprise}:id`,
    'nic\u212aName',
    'x'.repeat(1024),
  ])('edge 47: refuses %j', (text) => {
    expect(nameOf(text)).toBe('invalidPath');
  });

  it('repeats attribute names only', () => {
    const path = resolvePath(userResource, '<script>');
    expect(path.ok ? '' : path.error.message).not.toContain('<script>');
  });

  it('takes the URN of an extension for all of it', () => {
    const path = resolvePath(userResource, enterprise);
    expect(path.ok && isWholeExtension(path.value)).toBe(true);
  });

  it('knows the members of groups', () => {
    expect(resolvePath(groupResource, 'members.value').ok).toBe(true);
  });

  it('knows attributes declared by an administrator', () => {
    const resource = withCustomAttributes(userResource, [{ name: 'badge', type: 'STRING' }]);
    const path = resolvePath(resource, 'urn:ietf:params:scim:schemas:extension:rollcall:2.0:User:badge');
    expect(path.ok && path.value.attribute.type).toBe('string');
  });
});
