import { attribute, complexList } from './attribute-definition.js';
import type { Schema } from './types.js';

/** The name of a group, unique here; required by the text of RFC 7643 §4.2. */
export const groupNameAttribute = attribute('displayName', 'string', 'The name of the group as shown to people.', {
  required: true,
  uniqueness: 'server',
});

/** The members of a group (RFC 7643 §4.2): stored as rows of their own, never in the attribute bag. */
export const membersAttribute = complexList('members', 'The users and groups in this group.', [
  attribute('value', 'string', 'The id of the member.', { mutability: 'immutable', caseExact: true }),
  attribute('$ref', 'reference', 'The URI of the member.', {
    mutability: 'immutable',
    referenceTypes: ['User', 'Group'],
  }),
  attribute('type', 'string', 'Whether the member is a user or a group.', {
    mutability: 'immutable',
    canonicalValues: ['User', 'Group'],
  }),
  // The member's own name, whatever a client sends.
  attribute('display', 'string', 'The name of the member, for display.', { mutability: 'readOnly' }),
]);

/** The core Group schema (RFC 7643 §4.2, §8.7.1). */
export const groupSchema: Schema = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  name: 'Group',
  description: 'Group',
  attributes: [groupNameAttribute, membersAttribute],
};
