import { isJsonObject } from '../../kernel/json-object.js';
import type { Json } from './okta-user.js';
import { patchSchema } from './okta-user.js';

/** A member as Okta names one: the SCIM id and the user name, without `type` or `$ref`. */
export interface PushedMember {
  value: string;
  display: string;
}

/** The number of membership changes in one PATCH, unless an app is set up otherwise. */
export const membershipBatch = 100;

/** The schema of RFC 7643 §4.2. */
export const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';

const patch = (...operations: Json[]): Json => ({ schemas: [patchSchema], Operations: operations });

/** Body of `POST /Groups`: no `externalId`, and the members follow in a second call. */
export const createdGroup = (displayName: string): Json => ({ schemas: [groupSchema], displayName, members: [] });

/**
 * Body of the PATCH that renames: no path, and the id once more inside the value. Okta sends it before every membership
 * change.
 */
export const renamePatch = (id: string, displayName: string): Json =>
  patch({ op: 'replace', value: { id, displayName } });

/** Body of the PATCH of Push Now: the full membership, an empty one included. */
export const replaceMembersPatch = (members: readonly PushedMember[]): Json =>
  patch({ op: 'replace', path: 'members', value: members });

/** Bodies of the PATCHes that change a membership: in each, the removals one by one, then one addition of the rest. */
export function membershipPatches(removed: readonly string[], added: readonly PushedMember[]): Json[] {
  const bodies: Json[] = [];
  const total = removed.length + added.length;
  for (let start = 0; start < total; start += membershipBatch) {
    const end = start + membershipBatch;
    const removals = removed.slice(start, end).map((id) => ({ op: 'remove', path: `members[value eq "${id}"]` }));
    const additions = added.slice(Math.max(0, start - removed.length), Math.max(0, end - removed.length));
    bodies.push(
      patch(...removals, ...(additions.length > 0 ? [{ op: 'add', path: 'members', value: additions }] : [])),
    );
  }
  return bodies;
}

/** The members of a group as the server returned it; none where it returned none. */
export const membersOf = (group: Json): Json[] =>
  Array.isArray(group.members) ? group.members.filter(isJsonObject) : [];

/** The SCIM ids among them. */
export const memberIdsOf = (group: Json): string[] => membersOf(group).map((member) => String(member.value));

/** Body of the wizard app's `PUT /Groups/{id}`: what the server returned, with name and members as Okta has them. */
export function replacedGroup(group: Json, displayName: string, members: readonly PushedMember[]): Json {
  const returned = new Map(membersOf(group).map((member) => [String(member.value), member]));
  return { ...group, displayName, members: members.map((member) => returned.get(member.value) ?? member) };
}
