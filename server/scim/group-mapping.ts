import type { InputFault } from '../kernel/errors.js';
import { ok, type Result } from '../kernel/result.js';
import type { ResourceSchema, ResourceTypeName } from '../kernel/schema/types.js';
import { propertyOf, withoutProperty } from './json-properties.js';
import { readMemberIds } from './member-ids.js';
import type { Projection } from './projection.js';
import { type DirectoryRow, endpoints, type ScimResource, toResource } from './resources.js';
import type { JsonObject } from './strict-json.js';

/** A group as the facade's operations select it; members only where the answer carries them. */
export interface GroupRow extends DirectoryRow {
  memberList?: unknown;
}

interface Member {
  value: string;
  display: string | null;
  type: ResourceTypeName;
}

/** Writes a group as RFC 7643 §4.2 with all of its members, so that a client that writes back what it read keeps them. */
export const toGroupResource = (
  schema: ResourceSchema,
  baseUrl: string,
  row: GroupRow,
  projection: Projection,
): ScimResource => {
  const members = (row.memberList as readonly Member[] | undefined)?.map(({ value, display, type }) => ({
    value,
    ...(display !== null && { display }),
    type,
    $ref: `${baseUrl}${endpoints[type]}/${value}`,
  }));
  return toResource(schema, baseUrl, row, members ? { members } : {}, projection);
};

/** Takes a group's body apart for the mutation: its attributes, and its members as flat ids. */
export const readGroupInput = (
  body: JsonObject,
): Result<{ attributes: JsonObject; memberIds: string[] }, InputFault> => {
  const memberIds = readMemberIds(propertyOf(body, 'members'));
  return memberIds.ok ? ok({ attributes: withoutProperty(body, 'members'), memberIds: memberIds.value }) : memberIds;
};
