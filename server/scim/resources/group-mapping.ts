import type { InputFault } from '../../kernel/faults/errors.js';
import type { JsonObject } from '../../kernel/json-object.js';
import type { Steps } from '../../kernel/load/in-steps.js';
import { ok, type Result } from '../../kernel/result.js';
import type { ResourceSchema } from '../../kernel/schema/definitions/types.js';
import type { MemberText } from '../../kernel/text/member-text.js';
import { MemberList } from '../protocol/member-list.js';
import type { Projection } from '../protocol/projection.js';
import { bodyObject, type DirectoryRow, type ScimResource, toResource } from '../protocol/resources.js';
import { rejectManyValues } from './many-values.js';
import { readMemberIds } from './member-ids.js';
import { takeMembers } from './take-members.js';

/** A group as the facade's operations select it; members only where the answer carries them. */
export interface GroupRow extends DirectoryRow {
  memberList?: unknown;
}

/**
 * Writes a group as RFC 7643 §4.2 with all of its members, so that a client that writes back what it read keeps them.
 */
export const toGroupResource = (
  schema: ResourceSchema,
  baseUrl: string,
  row: GroupRow,
  projection: Projection,
): ScimResource => {
  const resource = toResource(schema, baseUrl, row, {}, projection);
  if (row.memberList === undefined) return resource;
  const members = new MemberList(row.memberList as MemberText, baseUrl, projection.inside('members'));
  return { ...resource, body: { ...bodyObject(resource.body), members } };
};

/** Takes a group's body apart for the mutation: its attributes, and its members as flat ids. */
export function* readGroupInput(
  body: JsonObject,
): Steps<Result<{ attributes: JsonObject; memberIds: string[] }, InputFault>> {
  const taken = takeMembers(body);
  if (!taken.ok) return taken;
  const attributes = rejectManyValues(taken.value.rest);
  if (!attributes.ok) return attributes;
  const memberIds = yield* readMemberIds(taken.value.members);
  return memberIds.ok ? ok({ attributes: attributes.value, memberIds: memberIds.value }) : memberIds;
}
